namespace Evidence.Core.Statistics;

/// <summary>What kind of model a pooling method fits.</summary>
public enum PoolingKind
{
    /// <summary>Inverse-variance weights with a between-study variance from an estimator (or fixed at zero, EE).</summary>
    InverseVariance,

    /// <summary>Mantel-Haenszel, from the tables.</summary>
    MantelHaenszel,

    /// <summary>Peto's one-step odds ratio, from the tables.</summary>
    Peto,

    /// <summary>Logistic model with a random intercept, from the counts.</summary>
    LogisticMixed,
}
