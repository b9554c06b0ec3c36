namespace Dossier.Notebooks.Files;
internal static class HtmlPage { public static void Save(string path, NotebookFile notebook, string folder) => File.WriteAllText(path, notebook.ToText() + folder); }
