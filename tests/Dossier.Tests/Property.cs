using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Dossier.Tests;

/// <summary>Checks that something holds for many values. The values are the same in each run, so that a failure can be looked into.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> values, Action<T> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(new(new Rnd(20261122, 1), FSharpOption<int>.None))),
        Prop.ForAll(values.ToArbitrary(), holds));
}
