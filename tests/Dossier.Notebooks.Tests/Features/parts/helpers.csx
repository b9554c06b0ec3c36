string Help(string what) => $"Brought in by {what}";
