namespace Evidence.Core.Claims.Checking;

/// <summary>The words that fill slots. Rows are tried from top to bottom; the first that fits fills the slot.</summary>
internal static class SlotWords
{
    internal static readonly (string Meaning, string[] Words)[] Condition =
    [
        ("cerebral-palsy", ["cerebral palsy", "cerebral palsied"]),
        ("spinal-cord-injury", ["spinal cord injury", "spinal cord injuries", "spinal cord injured", "spinal injury", "spinal injuries", "sci", "paraplegia", "paraplegic", "tetraplegia", "tetraplegic", "quadriplegia", "quadriplegic"]),
    ];

    internal static readonly string[] OtherConditions =
    [
        "parkinson", "alzheimer", "multiple sclerosis", "als", "amyotrophic lateral sclerosis", "autism", "diabetes", "diabetic", "arthritis", "osteoarthritis", "stroke", "knee", "copd", "lung disease",
        "heart failure", "cardiomyopathy", "crohn", "lupus", "cancer", "leukaemia", "leukemia", "macular degeneration", "muscular dystrophy", "traumatic brain injury", "hair loss", "erectile dysfunction", "covid", "graft-versus-host", "parkinson's disease", "alzheimer's disease",
    ];

    internal static readonly (string Meaning, string[] Words)[] Severity =
    [
        ("incomplete", ["incomplete"]),
        ("complete", ["complete injury", "complete injuries", "complete spinal", "complete paraplegia", "complete tetraplegia", "complete lesion", "complete lesions", "motor complete", "complete cord"]),
    ];

    internal static readonly (string Meaning, string[] Words)[] Chronicity =
    [
        ("early", ["treated early", "early treatment", "early-treated", "treated in the early phase", "early after injury", "early phase"]),
        ("subacute", ["subacute", "sub-acute"]),
        ("chronic", ["chronic", "long-standing", "old injuries", "years after injury", "years after their injury"]),
        ("acute", ["acute", "newly injured", "days after injury", "fresh injuries"]),
    ];

    internal static readonly (string Meaning, string[] Words)[] Level =
    [
        ("cervical", ["cervical", "neck injury", "tetraplegia", "tetraplegic", "quadriplegia", "quadriplegic"]),
        ("thoracic", ["thoracic"]),
        ("lumbar", ["lumbar injury", "lumbar injuries", "lumbar lesion"]),
        ("paraplegia", ["paraplegia", "paraplegic", "paraplegics"]),
    ];

    internal static readonly (string Meaning, string[] Words)[] Cells =
    [
        ("olfactory ensheathing cell", ["olfactory ensheathing", "oec", "oecs"]),
        ("schwann cell", ["schwann"]),
        ("embryonic stem cell", ["embryonic"]),
        ("ipsc", ["induced pluripotent", "ips cells", "ipsc", "ips cell"]),
        ("neural stem cell", ["neural stem", "neural progenitor"]),
        ("exosomes", ["exosome", "exosomes", "extracellular vesicles"]),
        ("mononuclear cell", ["mononuclear"]),
        ("mesenchymal stromal cell", ["mesenchymal", "msc", "mscs", "stromal cells"]),
    ];

    internal static readonly (string Meaning, string[] Words)[] Tissue =
    [
        ("umbilical cord blood", ["cord blood", "umbilical blood"]),
        ("umbilical cord", ["umbilical cord", "wharton's jelly", "umbilical"]),
        ("adipose", ["adipose", "fat-derived", "from fat", "fat tissue", "fat cells", "own fat", "belly fat"]),
        ("bone marrow", ["bone marrow", "marrow"]),
        ("olfactory", ["olfactory", "nasal mucosa"]),
        ("placenta", ["placenta", "placental"]),
        ("peripheral blood", ["peripheral blood"]),
        ("fetal", ["fetal", "foetal"]),
    ];

    internal static readonly (string Meaning, string[] Words)[] Origin =
    [
        ("allogeneic", ["allogeneic", "donor cells", "donated cells", "from a donor", "from donors"]),
        ("autologous", ["autologous", "own cells", "own stem cells", "own marrow", "own bone marrow", "own fat", "own cord blood", "patient's own", "patients' own", "their own"]),
    ];

    internal static readonly (string Meaning, string[] Words)[] Route =
    [
        ("intravenous", ["intravenous", "intravenously", "by vein", "into a vein", "into the vein", "iv infusion", "into the bloodstream", "intravenous infusion"]),
        ("intrathecal", ["intrathecal", "intrathecally", "lumbar puncture", "spinal tap", "into the spinal fluid", "into the spinal canal", "lumbar injection"]),
        ("intramedullary", ["intramedullary", "into the cord", "into the spinal cord", "intralesional", "into the lesion", "intraspinal"]),
        ("intramuscular", ["intramuscular", "into the muscle"]),
        ("intranasal", ["intranasal"]),
        ("intra-arterial", ["intra-arterial", "into the artery"]),
    ];

    internal static readonly string[] Comparator =
    [
        "compared with", "compared to", "than controls", "than the control", "than control", "than placebo", "versus", "control group", "than rehabilitation", "than untreated", "than standard care", "than those who", "better than",
    ];

    internal static readonly string[] Causality =
    [
        "cures", "cure", "cured", "heals", "healed", "repairs", "repaired", "restores", "restored", "regenerates", "regenerated", "reverses", "reversed", "thanks to", "because of the cells", "due to the cells", "caused by", "works", "led to", "proves", "eliminates",
    ];

    internal static readonly string[] Certainty =
    [
        "proven", "proved", "guaranteed", "guarantee", "guarantees", "definitely", "always", "certainly", "without doubt", "significantly", "significant", "statistically significant", "effective", "may", "might", "could", "can", "possibly", "perhaps", "appears to", "suggests",
    ];

    internal static readonly string[] Cellular =
    [
        "stem cell", "stem cells", "cell therapy", "cells", "stromal", "exosomes", "infusion", "injection", "transplant", "transplantation", "treatment", "therapy", "procedure", "cord blood", "treated",
    ];

    internal static readonly string[] Own =
    [
        "our patients", "our clinic", "our clients", "our own", "we have treated", "we treated", "at our", "our centre", "our center", "our hospital", "our team", "our success", "our doctors", "of our", "our records", "our results", "our programme", "our program", "our network", "we achieve", "we have", "our record", "our therapy", "our treatment",
    ];

    internal static readonly string[] AbsoluteSafety =
    [
        "completely safe", "totally safe", "wholly safe", "absolutely safe", "entirely safe", "100% safe", "100 % safe", "perfectly safe", "risk-free", "risk free", "without any risk", "no risk", "no risks", "zero risk", "no side effects", "free of side effects", "without side effects", "no adverse effects",
        "free of adverse effects", "without any side effects", "no side effect", "no known side effects", "zero side effects", "harmless", "free of risk", "without risk", "no danger", "cannot cause harm", "no complications",
    ];

    internal static readonly string[] Cure = ["cure", "cures", "cured", "curing", "heals", "full recovery", "complete recovery", "recover completely", "fully recover", "reverse paralysis", "reverses paralysis", "end paralysis"];

    internal static readonly string[] Unasserted =
    [
        "promise", "promises", "promised", "claim", "claims", "claimed", "beware", "be wary", "avoid clinics", "whether", "allegedly", "supposedly", "advertise", "advertised", "advertises", "would be", "if you", "if your", "ask your", "hoped", "hope to", "hopes to", "imagine", "the goal", "aims to", "aim to", "planned", "will be",
    ];

    internal static readonly (string Meaning, string[] Words)[] Help =
    [
        ("without help", ["without splints", "without braces", "without crutches", "without assistance", "without support", "without help", "without aids", "without devices", "unaided", "unassisted", "independently", "on their own", "no braces"]),
        ("with help", ["braces", "crutches", "walker", "assistance", "assisted", "bars", "support", "splints", "frame", "rollator"]),
    ];

    internal static readonly string[] Negations =
    [
        "did not", "didn't", "do not", "don't", "does not", "doesn't", "has not", "have not", "had not", "was not", "were not", "is not", "are not", "cannot", "can not", "can't", "could not", "failed to", "fail to", "without any improvement", "no improvement", "no better", "never", "unable to", "without improvement", "not improved", "no significant", "no cure", "cure no", "cures no", "not a cure",
    ];

    internal static readonly string[] People =
    [
        "patient", "patients", "participant", "participants", "people", "person", "persons", "child", "children", "subject", "subjects", "case", "cases", "volunteer", "volunteers", "individual", "individuals", "man", "men", "woman", "women", "adult", "adults", "client", "clients", "recipient", "recipients", "sufferer", "sufferers", "paraplegic", "paraplegics", "one",
    ];

    internal static readonly string[] Enrolment = ["enrolled", "enrolment", "included", "recruited", "trial of", "study of", "trial in", "study in", "involved", "took part", "were treated", "was given to", "received", "tested in", "treated"];

    internal static readonly (string Code, string[] Words)[] Countries =
    [
        ("JP", ["japan", "japanese"]), ("CN", ["china", "chinese"]), ("IN", ["india", "indian"]), ("KR", ["korea", "korean"]), ("ES", ["spain", "spanish"]), ("IR", ["iran", "iranian"]), ("TR", ["turkey", "turkish", "türkiye"]),
        ("EG", ["egypt", "egyptian"]), ("JO", ["jordan", "jordanian"]), ("PL", ["poland", "polish"]), ("RU", ["russia", "russian"]), ("BR", ["brazil", "brazilian"]), ("DE", ["germany", "german"]), ("IT", ["italy", "italian"]),
        ("AU", ["australia", "australian"]), ("EC", ["ecuador", "ecuadorian"]), ("IL", ["israel", "israeli"]), ("GB", ["united kingdom", "britain", "british", "england"]), ("MX", ["mexico", "mexican"]), ("CO", ["colombia", "colombian"]),
        ("PA", ["panama"]), ("UA", ["ukraine", "ukrainian"]), ("TH", ["thailand", "thai"]), ("US", ["united states", "american", "u.s.", "usa", "california", "californian"]), ("VN", ["vietnam"]), ("CZ", ["czech"]), ("CA", ["canada", "canadian"]),
    ];
}
