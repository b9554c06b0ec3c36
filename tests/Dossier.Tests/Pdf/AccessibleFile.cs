using System.Text;

namespace Dossier.Tests.Pdf;

/// <summary>What ISO 14289-1 (PDF/UA-1) asks of a file and a program can decide.</summary>
internal sealed class AccessibleFile
{
    private static readonly Dictionary<string, string[]> Kids = new(StringComparer.Ordinal)
    {
        ["Table"] = ["Caption", "THead", "TBody"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["L"] = ["LI"],
        ["LI"] = ["Lbl", "LBody"],
        ["TOC"] = ["TOCI"],
    };

    private static readonly Dictionary<string, string[]> Owners = new(StringComparer.Ordinal)
    {
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TR"] = ["THead", "TBody"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["Lbl"] = ["LI", "Note"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
    };

    private readonly PdfTree _tree;
    private readonly List<PdfElement> _elements;

    private AccessibleFile(PdfTree tree) => (_tree, _elements) = (tree, [.. tree.Document.All]);

    public static void Check(PdfTree tree)
    {
        var file = new AccessibleFile(tree);
        file.DescribesItself();
        file.ReachesEachContentOnce();
        file.NestsElementsAsTheirRolesAsk();
        file.GivesFiguresTablesAndNotesWhatTheyNeed();
        file.LinksNotesBothWays();
        file.DescribesLinks();
        file.EmbedsFonts();
    }

    private void DescribesItself()
    {
        var root = _tree.File.Root;
        Assert.Equal(new PdfWord("true"), _tree.File.Entries(root["MarkInfo"])["Marked"]);
        Assert.Equal(new PdfWord("true"), _tree.File.Entries(root["ViewerPreferences"])["DisplayDocTitle"]);
        Assert.NotEmpty(PdfTokens.TextOf(root["Lang"]));
        Assert.Contains("<dc:title>", Encoding.UTF8.GetString(_tree.File.Stream(root["Metadata"])), StringComparison.Ordinal);
        Assert.Equal("Document", _tree.Document.Role);
    }

    /// <summary>Each marked content belongs to one element, and the way back leads to that element.</summary>
    private void ReachesEachContentOnce()
    {
        var reached = _elements.SelectMany(element => element.Kids.OfType<PdfMarked>(), (element, marked) => (marked, element)).ToList();
        var drawn = _tree.Contents.SelectMany(page => page.Value.Keys, (page, id) => new PdfMarked(page.Key, id));
        Assert.Equal(drawn.ToHashSet(), reached.Select(row => row.marked).ToHashSet());
        Assert.Equal(reached.Count, reached.DistinctBy(row => row.marked).Count());

        var parents = _tree.File.Tree(_tree.Root["ParentTree"], "Nums").ToDictionary(row => (int)(double)row.Key, row => row.Value);
        var pages = _tree.File.Pages.ToDictionary(
            page => page.Number, page => _tree.File.List(parents[(int)(double)page.Entries["StructParents"]]));
        Assert.All(reached, row => Assert.Equal(new PdfReference(row.element.Number), pages[row.marked.Page][row.marked.Identifier]));
        Assert.All(_elements, element => Assert.All(element.Kids.OfType<PdfAnnotation>(), link =>
            Assert.Equal(new PdfReference(element.Number), parents[(int)(double)_tree.Annotation(link)["StructParent"]])));
    }

    private void NestsElementsAsTheirRolesAsk()
    {
        foreach (var element in _elements)
        {
            var roles = element.Children.Select(child => child.Role).ToList();
            if (Kids.TryGetValue(element.Role, out var allowed))
            {
                Assert.All(roles, role => Assert.Contains(role, allowed));
            }

            Assert.All(roles, role => Assert.True(
                !Owners.TryGetValue(role, out var owners) || owners.Contains(element.Role), $"{role} in {element.Role}"));
        }

        var levels = _elements.Where(element => element.Role is ['H', _]).Select(element => element.Role[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Prepend(0)), pair => Assert.True(
            pair.First <= pair.Second + 1, $"A heading {pair.First} follows one of {pair.Second}."));
    }

    private void GivesFiguresTablesAndNotesWhatTheyNeed()
    {
        Assert.All(_elements.Where(element => element.Role == "Figure"), figure =>
        {
            Assert.False(string.IsNullOrWhiteSpace(figure.Text("Alt")));
            Assert.NotNull(figure.Attribute("BBox"));
        });
        Assert.All(
            _elements.Where(element => element.Role == "TH"), head => Assert.Contains(head.Attribute("Scope"), (object[])["/Column", "/Row"]));
        Assert.All(_elements.Where(element => element.Role == "Table"), table =>
        {
            var rows = table.All.Where(row => row.Role == "TR").ToList();
            Assert.Single(rows.Select(row => row.Children.Count()).Distinct());
            Assert.All(rows[0].Children, cell => Assert.Equal("TH", cell.Role));
        });
        var notes = _elements.Where(element => element.Role == "Note").Select(note => note.Text("ID")).ToList();
        Assert.DoesNotContain(null, notes);
        Assert.Equal(notes.Count, notes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(_elements.Where(element => element.Role == "Lbl"), label => Assert.NotEmpty(label.Kids));
    }

    private void LinksNotesBothWays()
    {
        var names = _tree.File.Root.TryGetValue("Names", out var trees) && _tree.File.Entries(trees).TryGetValue("Dests", out var dests)
            ? _tree.File.Tree(dests, "Names").Select(row => PdfTokens.TextOf(row.Key)).ToHashSet(StringComparer.Ordinal)
            : [];
        var led = _elements.SelectMany(element => element.Kids.OfType<PdfAnnotation>()).Select(_tree.Destination).OfType<string>().ToList();
        Assert.All(led, name => Assert.Contains(name, names));
        foreach (var note in _elements.Where(element => element.Role == "Note"))
        {
            var number = note.Text("ID")!["note:".Length..];
            var back = note.Children.First().All.SelectMany(element => element.Kids.OfType<PdfAnnotation>()).Select(_tree.Destination);
            Assert.Equal([$"mark:{number}"], back);
            Assert.Contains($"note:{number}", led);
        }
    }

    private void DescribesLinks()
    {
        var owned = _elements.Where(element => element.Role == "Link")
            .SelectMany(link => link.Kids.OfType<PdfAnnotation>()).Select(link => link.Number).ToList();
        Assert.Equal(owned.Count, owned.Distinct().Count());
        foreach (var (_, page) in _tree.File.Pages)
        {
            Assert.Equal("/S", page["Tabs"]);
            foreach (var annotation in page.TryGetValue("Annots", out var list) ? _tree.File.List(list) : [])
            {
                Assert.False(string.IsNullOrWhiteSpace(PdfTokens.TextOf(_tree.File.Entries(annotation)["Contents"])));
                Assert.Contains(((PdfReference)annotation).Number, owned);
            }
        }
    }

    private void EmbedsFonts()
    {
        var fonts = _tree.File.Pages.Select(page => _tree.File.Entries(page.Entries["Resources"]))
            .Where(resources => resources.ContainsKey("Font"))
            .SelectMany(resources => _tree.File.Entries(resources["Font"]).Values).Distinct();
        foreach (var font in fonts.Select(_tree.File.Entries))
        {
            var descendant = _tree.File.Entries(_tree.File.List(font["DescendantFonts"]).Single());
            Assert.Equal(("/Identity-H", "/Identity"), (font["Encoding"], descendant["CIDToGIDMap"]));
            Assert.NotEmpty(_tree.File.Stream(_tree.File.Entries(descendant["FontDescriptor"])["FontFile2"]));
        }
    }
}
