namespace Evidence.Core.Claims.Checking;

/// <summary>The words that fill slots. Rows are tried from top to bottom; the first that fits fills the slot.</summary>
internal static class SlotWords
{
    /// <summary>Every table, for the one pass over a text.</summary>
    internal static IEnumerable<WordTable> All =>
    [
        Condition, OtherConditions, Severity, Chronicity, Phase, Level, Cells, Tissue, Origin, Route, Comparator, Controls, TreatedPeople, Causality, Certainty, Strong, Cellular, Own, AbsoluteSafety, Cure, Unasserted, Help, Negations, People, Enrolment, Countries,
        Quantifiers, Counting, Reporting, Studied, AboutPeople, Times, OfThem, Observed, Hedges, Untreated, NotAtAll, Practice, Famous, Rating, Satisfaction, Reviews, OnePerson, ManyPeople, MeasureFamily.Cues,
    ];

    internal static readonly WordTable Condition = WordTable.Of(
        ("cerebral-palsy", ["cerebral palsy", "cerebral palsied"]),
        ("spinal-cord-injury", ["spinal cord injury", "spinal cord injuries", "spinal cord injured", "spinal injury", "spinal injuries", "sci", "paraplegia", "paraplegic", "tetraplegia", "tetraplegic", "quadriplegia", "quadriplegic"]));

    internal static readonly WordTable OtherConditions = WordTable.Of(
        "parkinson", "alzheimer", "multiple sclerosis", "als", "amyotrophic lateral sclerosis", "autism", "diabetes", "diabetic", "arthritis", "osteoarthritis", "stroke", "knee", "copd", "lung disease",
        "heart failure", "cardiomyopathy", "crohn", "lupus", "cancer", "leukaemia", "leukemia", "macular degeneration", "muscular dystrophy", "traumatic brain injury", "hair loss", "erectile dysfunction", "covid", "graft-versus-host", "parkinson's disease", "alzheimer's disease");

    internal static readonly WordTable Severity = WordTable.Of(
        ("incomplete", ["incomplete"]),
        ("complete", ["complete injury", "complete injuries", "complete spinal", "complete paraplegia", "complete tetraplegia", "complete lesion", "complete lesions", "motor complete", "complete cord"]));

    internal static readonly WordTable Chronicity = WordTable.Of(
        ("early", ["treated early", "early treatment", "early-treated", "treated in the early phase", "early after injury", "early phase"]),
        ("subacute", ["subacute", "sub-acute"]),
        ("chronic", ["chronic", "long-standing", "old injuries", "years after injury", "years after their injury"]),
        ("acute", ["acute", "newly injured", "days after injury", "fresh injuries"]));

    internal static readonly WordTable Level = WordTable.Of(
        ("cervical", ["cervical", "neck injury", "tetraplegia", "tetraplegic", "quadriplegia", "quadriplegic"]),
        ("thoracic", ["thoracic"]),
        ("lumbar", ["lumbar injury", "lumbar injuries", "lumbar lesion"]),
        ("paraplegia", ["paraplegia", "paraplegic", "paraplegics"]));

    internal static readonly WordTable Cells = WordTable.Of(
        ("olfactory ensheathing cell", ["olfactory ensheathing", "oec", "oecs"]),
        ("schwann cell", ["schwann"]),
        ("embryonic stem cell", ["embryonic"]),
        ("ipsc", ["induced pluripotent", "ips cells", "ipsc", "ips cell"]),
        ("neural stem cell", ["neural stem", "neural progenitor"]),
        ("exosomes", ["exosome", "exosomes", "extracellular vesicles"]),
        ("mononuclear cell", ["mononuclear"]),
        ("mesenchymal stromal cell", ["mesenchymal", "msc", "mscs", "stromal cells"]));

    internal static readonly WordTable Tissue = WordTable.Of(
        ("umbilical cord blood", ["cord blood", "umbilical blood"]),
        ("umbilical cord", ["umbilical cord", "wharton's jelly", "umbilical"]),
        ("adipose", ["adipose", "fat-derived", "from fat", "fat tissue", "fat cells", "own fat", "belly fat"]),
        ("bone marrow", ["bone marrow", "marrow"]),
        ("olfactory", ["olfactory", "nasal mucosa"]),
        ("placenta", ["placenta", "placental"]),
        ("peripheral blood", ["peripheral blood"]),
        ("fetal", ["fetal", "foetal"]));

    internal static readonly WordTable Origin = WordTable.Of(
        ("allogeneic", ["allogeneic", "donor cells", "donated cells", "from a donor", "from donors"]),
        ("autologous", ["autologous", "own cells", "own stem cells", "own marrow", "own bone marrow", "own fat", "own cord blood", "patient's own", "patients' own", "their own"]));

    internal static readonly WordTable Route = WordTable.Of(
        ("intravenous", ["intravenous", "intravenously", "by vein", "into a vein", "into the vein", "iv infusion", "into the bloodstream", "intravenous infusion"]),
        ("intrathecal", ["intrathecal", "intrathecally", "lumbar puncture", "spinal tap", "into the spinal fluid", "into the spinal canal", "lumbar injection"]),
        ("intramedullary", ["intramedullary", "into the cord", "into the spinal cord", "intralesional", "into the lesion", "intraspinal"]),
        ("intramuscular", ["intramuscular", "into the muscle"]),
        ("intranasal", ["intranasal"]),
        ("intra-arterial", ["intra-arterial", "into the artery"]));

    internal static readonly WordTable Comparator = WordTable.Of(
        "compared with", "compared to", "than controls", "than the control", "than control", "than placebo", "versus", "control group", "than rehabilitation", "than untreated", "than standard care", "than those who", "better than");

    /// <summary>The people who were not given the cells; "control" alone is what a bladder or a trunk regains.</summary>
    internal static readonly WordTable Controls = WordTable.Of(
        "controls", "control group", "control groups", "control arm", "control patients", "control people", "control participants", "control subjects", "control children", "placebo", "sham", "untreated", "not treated", "did not receive", "rehabilitation only", "rehabilitation alone");

    /// <summary>The people who were given them, named as a group beside another.</summary>
    internal static readonly WordTable TreatedPeople = WordTable.Of(
        "treated people", "treated patients", "treated participants", "treated subjects", "treated children", "treated group", "treated arm", "treatment group", "treatment arm", "cell group", "cell arm");

    internal static readonly WordTable Causality = WordTable.Of(
        "cures", "cure", "cured", "heals", "healed", "repairs", "repaired", "restores", "restored", "regenerates", "regenerated", "reverses", "reversed", "thanks to", "because of the cells", "due to the cells", "caused by", "works", "led to", "proves", "eliminates");

    internal static readonly WordTable Certainty = WordTable.Of(
        "proven", "proved", "guaranteed", "guarantee", "guarantees", "definitely", "always", "certainly", "without doubt", "significantly", "significant", "statistically significant", "effective", "may", "might", "could", "can", "possibly", "perhaps", "appears to", "suggests");

    internal static readonly WordTable Cellular = WordTable.Of(
        "stem cell", "stem cells", "cell therapy", "cells", "stromal", "exosomes", "infusion", "injection", "transplant", "transplantation", "treatment", "therapy", "procedure", "cord blood", "treated");

    internal static readonly WordTable Own = WordTable.Of(
        "our patients", "our clinic", "our clients", "our own", "we have treated", "we treated", "at our", "our centre", "our center", "our hospital", "our team", "our success", "our doctors", "of our", "our records", "our results", "our programme", "our program", "our network", "we achieve", "we have", "our record", "our registry", "our database", "in our", "our therapy", "our treatment", "we");

    internal static readonly WordTable AbsoluteSafety = WordTable.Of(
        "completely safe", "totally safe", "wholly safe", "absolutely safe", "entirely safe", "100% safe", "100 % safe", "perfectly safe", "risk-free", "risk free", "without any risk", "no risk", "no risks", "zero risk", "no side effects", "free of side effects", "without side effects", "no adverse effects",
        "free of adverse effects", "without any side effects", "no side effect", "no known side effects", "zero side effects", "harmless", "no patient has ever been harmed", "nobody has ever been harmed", "no one has ever been harmed", "no patient was ever harmed", "no one has been harmed", "free of risk", "without risk", "no danger", "cannot cause harm", "do not cause tumours", "do not cause tumors", "does not cause tumours", "does not cause tumors", "cannot cause tumours", "cannot cause tumors", "never cause tumours", "never cause tumors", "no risk of tumours", "no risk of tumors", "no complications");

    internal static readonly WordTable Cure = WordTable.Of("cure", "cures", "cured", "curing", "heals", "full recovery", "complete recovery", "recover completely", "fully recover", "reverse paralysis", "reverses paralysis", "end paralysis");

    internal static readonly WordTable Unasserted = WordTable.Of(
        "promise", "promises", "promised", "claim", "claims", "claimed", "beware", "be wary", "avoid clinics", "whether", "allegedly", "supposedly", "advertise", "advertised", "advertises", "would be", "if you", "if your", "ask your", "hoped", "hope to", "hopes to", "imagine", "the goal", "aims to", "aim to", "planned", "will be");

    internal static readonly WordTable Help = WordTable.Of(
        ("without help", ["without splints", "without braces", "without crutches", "without assistance", "without support", "without help", "without aids", "without devices", "unaided", "unassisted", "independently", "on their own", "no braces"]),
        ("with help", ["braces", "crutches", "walker", "assistance", "assisted", "bars", "support", "splints", "frame", "rollator"]));

    internal static readonly WordTable Negations = WordTable.Of(
        "did not", "didn't", "do not", "don't", "does not", "doesn't", "has not", "have not", "had not", "was not", "were not", "is not", "are not", "cannot", "can not", "can't", "could not", "failed to", "fail to", "without any improvement", "no improvement", "no better", "never", "unable to", "without improvement", "not improved", "no significant", "no cure", "cure no", "cures no", "not a cure");

    internal static readonly WordTable People = WordTable.Of(
        "patient", "patients", "participant", "participants", "people", "person", "persons", "child", "children", "subject", "subjects", "case", "cases", "volunteer", "volunteers", "individual", "individuals", "man", "men", "woman", "women", "adult", "adults", "client", "clients", "recipient", "recipients", "sufferer", "sufferers", "paraplegic", "paraplegics", "one");

    internal static readonly WordTable Enrolment = WordTable.Of("enrolled", "enrolment", "included", "recruited", "trial of", "study of", "trial in", "study in", "involved", "took part", "were treated", "was given to", "received", "tested in", "treated", "based on", "were given", "tested");

    internal static readonly WordTable Countries = WordTable.Of(
        ("JP", ["japan", "japanese"]), ("CN", ["china", "chinese"]), ("IN", ["india", "indian"]), ("KR", ["korea", "korean"]), ("ES", ["spain", "spanish"]), ("IR", ["iran", "iranian"]), ("TR", ["turkey", "turkish", "türkiye"]),
        ("EG", ["egypt", "egyptian"]), ("JO", ["jordan", "jordanian"]), ("PL", ["poland", "polish"]), ("RU", ["russia", "russian"]), ("BR", ["brazil", "brazilian"]), ("DE", ["germany", "german"]), ("IT", ["italy", "italian"]),
        ("AU", ["australia", "australian"]), ("EC", ["ecuador", "ecuadorian"]), ("IL", ["israel", "israeli"]), ("GB", ["united kingdom", "britain", "british", "england"]), ("MX", ["mexico", "mexican"]), ("CO", ["colombia", "colombian"]),
        ("PA", ["panama"]), ("UA", ["ukraine", "ukrainian"]), ("TH", ["thailand", "thai"]), ("US", ["united states", "american", "u.s.", "usa", "california", "californian"]), ("VN", ["vietnam"]), ("CZ", ["czech"]), ("CA", ["canada", "canadian"]));

    /// <summary>The phase as an arm, a subgroup or a definition names it.</summary>
    internal static readonly WordTable Phase = WordTable.Of("acute", "subacute", "chronic");

    internal static readonly WordTable Strong = WordTable.Of("proven", "proved", "guaranteed", "guarantee", "guarantees", "definitely", "always", "certainly", "without doubt", "significantly", "significant", "statistically significant", "effective");

    internal static readonly WordTable Quantifiers = WordTable.Of(
        (nameof(FigureKind.NotAll), ["not all", "not every", "not everyone"]),
        (nameof(FigureKind.None), ["no serious", "no severe", "no adverse", "no deaths", "no complications", "no side effects", "without serious", "without complications", "no patient", "no patients", "no participant", "no participants", "no one", "nobody", "none of", "not one", "not a single", "none"]),
        (nameof(FigureKind.All), ["all participants", "all patients", "all of the", "all of them", "all the participants", "all the patients", "all subjects", "all children", "all people", "every patient", "every participant", "every single", "everyone", "everybody", "each patient", "each participant", "every one of", "every child", "every person", "without exception", "all ten", "all thirteen", "each of the", "each of them"]),
        (nameof(FigureKind.Most), ["most patients", "most participants", "most people", "most of the", "most of them", "the majority", "a majority", "most children", "most of our", "vast majority", "for most", "nearly all", "almost all", "the bulk of"]));

    /// <summary>After a bare number they say that it counts people.</summary>
    internal static readonly WordTable Counting = WordTable.Of("went", "moved", "improved", "gained", "walked", "recovered", "regained", "rose", "converted", "reached", "got", "could", "had", "showed");

    internal static readonly WordTable Reporting = WordTable.Of("study", "trial", "reported", "found", "showed", "series", "paper", "report", "reports", "research", "researchers", "data", "investigators");

    /// <summary>An institution also sells and employs; only with such a word does its name stand for a study.</summary>
    internal static readonly WordTable Studied = WordTable.Of("study", "studies", "trial", "trials", "participants", "researchers", "research", "series", "paper", "according to", "university", "investigators", "scientists");

    /// <summary>Beside a time they say that it is of the people or of a programme, not of the outcome.</summary>
    internal static readonly WordTable AboutPeople = WordTable.Of("injury", "injuries", "old", "aged", "earlier", "injured", "daily", "of age");

    internal static readonly WordTable Times = WordTable.Of(("month", ["month", "months"]), ("year", ["year", "years"]), ("week", ["week", "weeks"]), ("day", ["day", "days"]), ("hour", ["hour", "hours"]));

    internal static readonly WordTable OfThem = WordTable.Of("of whom", "of them", "of these", "of those");

    internal static readonly WordTable Observed = WordTable.Of("were observed", "was observed", "were seen", "was seen", "occurred", "were reported", "were recorded", "were noted", "were found", "have been observed", "has been observed", "have occurred");

    internal static readonly WordTable Hedges = WordTable.Of("may", "might", "could", "possibly", "perhaps", "sometimes", "potentially", "potential", "hope", "hoped");

    /// <summary>Words that speak of the course without the treatment.</summary>
    internal static readonly WordTable Untreated = WordTable.Of("without cells", "without stem cells", "without treatment", "without therapy", "without the cells", "without the treatment", "without the therapy", "spontaneous", "spontaneously", "on its own", "by itself", "naturally", "untreated");

    internal static readonly WordTable NotAtAll = WordTable.Of(
        "does not occur", "never occurs", "does not happen", "never happens", "impossible", "is not possible", "cannot recover", "do not recover", "does not recover", "never recover", "never recovers", "no recovery", "cannot improve", "never improve", "never improves", "do not improve", "does not improve", "no one recovers", "nobody recovers", "no chance");

    /// <summary>What only the provider's own papers show: who works there, what is done, what is included.</summary>
    internal static readonly WordTable Practice = WordTable.Of(
        "clinic", "clinics", "hospital", "hospitals", "centre", "center", "centres", "centers", "institute", "doctor", "doctors", "physician", "physicians", "specialist", "specialists", "surgeon", "surgeons", "team", "staff", "laboratory", "lab", "package", "packages", "programme", "program", "protocol", "protocols", "session", "sessions", "stay", "interpreter",
        "coordinator", "consultation", "experience", "accredited", "certified", "patients receive", "patients stay", "per year", "a year", "follow-up", "visit", "company", "provider", "providers");

    internal static readonly WordTable Famous = WordTable.Of("celebrity", "celebrities", "famous", "champion", "hollywood", "olympic", "football star", "movie star", "well-known actor", "well-known athlete", "professional athlete", "professional athletes", "athletes", "vip");

    internal static readonly WordTable Rating = WordTable.Of("stars", "five-star", "5-star", "star rating", "rated", "rating", "out of 5", "out of five", "trustpilot", "google score");

    internal static readonly WordTable Satisfaction = WordTable.Of("satisfied", "satisfaction", "would recommend", "happy with", "recommend us", "pleased");

    internal static readonly WordTable Reviews = WordTable.Of("reviews", "testimonials", "testimonial", "success stories", "patient stories", "hear from", "read what", "stories of", "video testimonials", "watch");

    internal static readonly WordTable OnePerson = WordTable.Of("i", "i'm", "i've", "my", "me", "he", "she", "his", "her", "our son", "our daughter", "my son", "my daughter", "my husband", "my wife", "her mother", "his mother", "her father", "his father", "our boy", "our girl", "one patient", "a patient", "a mother", "a father", "a man", "a woman", "a boy", "a girl", "one man", "one woman", "year-old");

    internal static readonly WordTable ManyPeople = WordTable.Of("patients", "many", "parents", "families", "people", "others", "clients", "hundreds", "thousands");
}
