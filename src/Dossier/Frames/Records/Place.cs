namespace Dossier.Frames.Records;

/// <summary>Where a value goes: a parameter or property of a record.</summary>
/// <param name="Owner">The record's type.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="CanBeNull">Whether null may go there, as far as the type's author said.</param>
internal sealed record Place(Type Owner, string Name, Type Type, bool CanBeNull)
{
    public override string ToString() => $"{RecordShape.NameOf(Owner)}.{Name} ({RecordShape.NameOf(Type)})";
}
