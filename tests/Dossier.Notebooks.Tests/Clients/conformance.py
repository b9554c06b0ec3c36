"""The conformance suite of Jupyter with every optional part on, run against the installed kernel."""
import unittest

import jupyter_kernel_test as jkt


class DossierKernelTests(jkt.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": ["WriteLine"]},
        {"text": '"abc".ToUpperI', "matches": ["ToUpperInvariant"]},
        {"text": "#!lsm", "matches": ["#!lsmagic"]},
    ]
    complete_code_samples = ["1", "Console.WriteLine(1);", 'var x = "abc";', "int F() { return 1; }"]
    incomplete_code_samples = ["int F() {", "Console.WriteLine(", "/* comment", 'var y = """\n abc']
    invalid_code_samples = ["int = 3;", "class 5 {}"]
    code_page_something = "?Console.WriteLine"
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "1+2+3", "result": "6"},
        {"code": '"abc".ToUpperInvariant()', "result": "ABC"},
        {"code": "new[] { 1, 2, 3 }", "result": "[1, 2, 3]"},
        {"code": "new[] { (Name: \"a\", Count: 1) }", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": 'display("plain");', "mime": "text/plain"},
        {"code": 'Markdown("**bold**").Display();', "mime": "text/markdown"},
        {"code": "#!html\n<p>text</p>", "mime": "text/html"},
        {"code": "#!markdown\n**text**", "mime": "text/markdown"},
    ]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"


if __name__ == "__main__":
    unittest.main()
