namespace Evidence.Core.Text;

/// <summary>
/// The grammar-like words of the reader: function words, classes of verbs and nouns. Topical phrases are not here; they are data
/// (the lexicons of the pack). A tilde marks a regular verb whose forms are made by <see cref="Inflection"/>.
/// </summary>
internal static class WordTables
{
    internal static readonly (WordClass Class, string Words)[] All =
    [
        (WordClass.Negator, "no not never without nor neither cannot none nothing nobody hardly scarcely dont doesnt didnt isnt arent wasnt werent wont "
            + "wouldnt cant couldnt hasnt havent hadnt shouldnt mustnt lack lacks lacking absent instead nunca sin ningun nicht kein keine keinen ohne jamais"),
        (WordClass.Hedge, "may might could would potentially possibly perhaps theoretically theoretical hypothetically potential possible possibility promising "
            + "supposedly allegedly purportedly presumably seem seems appear appears unclear uncertain unknown unlikely puede podria"),
        (WordClass.Aim, "aim aims aimed aiming intend intends intended goal goals designed seek seeks seeking attempt attempts attempting try tries trying "
            + "hope hopes hoped hoping expected purpose objective theory hypothesis hypothesised hypothesized ability capacity capable meant idea"),
        (WordClass.Can, "can able helps help"),
        (WordClass.Report, "~report say says said saying tell tells told describe describes described ~notice feel feels felt ~share saw ~recall ~mention "
            + "~express ~testify wrote writes ~explain ~confirm observe noticed ~experience informan cuentan"),
        (WordClass.Distance, "critics opponents detractors sceptics skeptics denied denies ~claim ~advertise ~market ~tout ~boast ~allege ~purport ~peddle hype hyped ~accuse ~criticise ~criticize ~question ~dispute ~doubt "
            + "~debunk ~imply ~insinuate myth myths marketing advert adverts advertisement advertisements advertising slogan slogans brochure brochures believe believes believed "
            + "~assert ~contend ~insist"),
        (WordClass.Warn, "wary beware cautious caution careful suspicious skeptical sceptical avoid avoids avoided avoiding warn warns warned warning warnings distrust "
            + "scam scams misleading bogus unproven false falsely exaggerated unrealistic unscrupulous dubious rogue predatory deceptive fraudulent alert skeptic scepticism skepticism "
            + "mislead misled lie lies wrong wrongly unsupported unsubstantiated overstate overstated overstates"),
        (WordClass.Study, "study studies trial trials research researcher researchers investigator investigators scientist scientists cohort paper papers author authors "
            + "publication publications meta review reviews reviewers literature article articles evidence data findings finding registry analysis analyses experiment experiments estudio estudios"),
        (WordClass.Find, "found finds find ~show shown ~demonstrate ~suggest ~indicate ~conclude ~observe ~reveal ~highlight ~publish ~evaluate ~enrol "
            + "~enroll enrolled enrolling ~recruit ~assess ~compare ~test ~randomise ~randomize ~examine ~investigate ~analyse ~analyze ~detect ~record ~document ~support ~register ~pool "
            + "looked followed measured studied studying ~complete ~identify"),
        (WordClass.Clinic, "clinic clinics hospital hospitals center centers centre centres institute institutes facility facilities practice laboratory laboratories lab "
            + "provider providers company companies network platform brand franchise clinica klinik klinika"),
        (WordClass.Staff, "doctor doctors dr prof professor physician physicians surgeon surgeons specialist specialists team teams staff expert experts coordinator coordinators "
            + "nurse nurses therapist therapists founder director biologist biologists neurologist neurologists neurosurgeon neurosurgeons anesthesiologist anaesthetist haematologist "
            + "hematologist professional professionals interpreter interpreters translator translators medics personnel counsellor counselor"),
        (WordClass.We, "we our ours nosotros nuestra nuestro nuestros nuestras wir unser unsere biz bizim"),
        (WordClass.I, "i my me mine myself mi yo"),
        (WordClass.You, "you your yours yourself"),
        (WordClass.Person, "he she his her him hers"),
        (WordClass.Patient, "patient patients participant participants people person child children adult adults subject subjects client clients survivor survivors volunteer volunteers "
            + "recipient recipients individual individuals men women boys girls pacientes patienten individuals veteran veterans toddler toddlers teenager infant infants those"),
        (WordClass.Family, "son daughter mother father husband wife parent parents mum mom dad mama papa brother sister family families caregiver caregivers carer carers grandparents grandmother grandfather "
            + "grandson granddaughter niece nephew hijo hija madre padre familias friend"),
        (WordClass.Offer, "~offer ~provide ~deliver ~include ~use ~utilise ~utilize ~specialise ~specialize ~perform ~employ operates operate operated operating runs ~customise ~customize "
            + "~tailor ~welcome ~serve ~accept ~arrange ~assist ~combine ~cover ~coordinate ~cater ~guide ~organise ~organize ~cultivate ~administer ~feature ~adhere ~comply complies complied ~prioritise ~prioritize "
            + "~develop ~supply ~schedule ~handle ~recommend ~receive ~stay ~follow ~select ~treat ~partner ~collaborate ofrece ofrecemos comes come ~evaluate ~support ~monitor ~host ~found ~establish"),
        (WordClass.Therapy, "therapy therapies treatment treatments cell cells stem msc mscs nsc exosome exosomes infusion infusions injection injections protocol protocols procedure procedures "
            + "transplant transplants transplantation program programs programme programmes regimen method methods technique techniques session sessions product terapia tratamiento intervention interventions "
            + "approach implant implants graft grafts medicine drip dose doses round rounds booster"),
        (WordClass.Cell, "cell cells msc mscs nsc nscs exosome exosomes ipsc ipscs esc escs stem neurons glial"),
        (WordClass.BenefitVerb, "~improve ~restore ~repair ~regenerate ~heal ~reverse rebuild rebuilds rebuilt rebuilding regrow regrows regrew regrowing ~enhance ~relieve ~alleviate ~mitigate ~eliminate ~erase "
            + "~boost ~strengthen ~revive ~recover ~regain ~renew ~rejuvenate ~ease ~transform ~normalise ~normalize ~halt ~cure ~reconnect ~reactivate ~unlock ~fix ~mend ~conquer overcome overcomes overcoming ~replace "
            + "~reduce ~lessen ~diminish ~decrease ~minimise ~minimize ~increase ~promote ~stimulate ~encourage ~accelerate ~help combat combats combating fight fights fighting ~target ~address ~benefit ~treat bring brings give gives "
            + "giving bringing lead leads led leading mejora mejoran regenera restaura ~stop ~awaken ~reawaken ~revitalise ~revitalize ~achieve ~work"),
        (WordClass.BenefitNoun, "improvement improvements benefit benefits recovery recoveries gain gains relief result results outcome outcomes progress success restoration regeneration regrowth reduction return "
            + "effectiveness efficacy advances advance breakthroughs milestones milestone healing rehabilitation mejoria better improved enhanced increased stronger"),
        (WordClass.Outcome, "function functions functional movement movements mobility motor walking walk walked walks sensation sensations sensory feeling pain spasticity speech strength balance bladder bowel paralysis "
            + "independence nerve nerves damage damaged symptoms symptom disease diseases disorder disorders cognition cognitive memory sleep disability brain cord muscle muscles control communication seizure seizures posture "
            + "coordination grip condition conditions vision hearing autism stroke arthritis diabetes als parkinsons alzheimers palsy injury injuries tone stiffness energy mood legs leg arms arm hands hand feet toes standing stand "
            + "outcomes dexterity swallowing attention learning fatigue quality vitality degeneration loss milestones hope"),
        (WordClass.Mechanism, "inflammation inflammatory immune immunomodulatory secrete secretes differentiate differentiates differentiation paracrine cytokine cytokines factors axon axons axonal myelin neurons neuron glial tissue tissues "
            + "environment signals signalling signaling scar angiogenesis pathways synapses neuroprotection proteins molecules receptors oxygen proliferate pluripotent multipotent undifferentiated membrane genes"),
        (WordClass.Price, "cost costs costing price prices priced pricing fee fees expense expenses budget payment payments insurance insurer insurers insurers reimbursement reimburse reimbursed quote quotes affordable affordability expensive "
            + "inexpensive cheaper cheap cheapest costly afford financing deposit refund refundable refunds installment installments instalments pay pays paid invoice invoiced invoices billing bill charge charges charged surcharge precio costo kosten preis economical "
            + "discount discounts save saves medicaid medicare savings copay tariff out-of-pocket financially coverage dearer"),
        (WordClass.Risk, "risk risks risky complication complications adverse contraindication contraindications contraindicated infection infections bleeding bruising tumor tumors teratoma teratomas headache headaches fever nausea "
            + "vomiting rejection toxicity reaction reactions safety safe safely tolerated tolerability harm harms harmed harmful danger dangers dangerous meningitis side-effects hemorrhage seizure sepsis death deaths died mortality clot clots "
            + "embolism thrombosis soreness swelling dizziness fatigue discomfort allergic worsening worsen hospitalised hospitalized malignancy malignant cancer unsafe hazards riesgo riesgos pregnant pregnancy paresthesia cyst cysts chills rash"),
        (WordClass.Rule, "rules approved approval approvals approve approves unapproved licensed licensing licence license law laws legal legally illegal illegally legislation regulation regulations regulatory regulated regulates regulate regulator regulators ban bans "
            + "banned prohibited prohibits authorised authorized authorisation authorization authorises authorizes permit permits permitted ministry authority authorities legality fda ema outlawed sanctioned statute decree exempt exemption jurisdiction jurisdictions "
            + "prosecuted injunction unlicensed cofepris marketing-authorisation permissive compliance moratorium law-abiding"),
        (WordClass.Status, "experimental investigational unapproved off-label standard pending provisional conditional"),
        (WordClass.Credential, "accredited accreditation accreditations certified certification certifications certificate certificates iso gmp jci award awards awarded degree fellowship trained training graduate graduated experience experienced expertise master masters phd "
            + "diploma credential credentials qualified board-certified professorship licensed membership member belongs aabb fact cap clia fellow fellows ranked patent patents patented nabh"),
        (WordClass.Puff, "leading renowned world-class best top unique innovative advanced trusted pioneer pioneers pioneering personalised personalized comprehensive exclusive premier excellent excellence outstanding cutting-edge state-of-the-art modern unparalleled "
            + "unmatched finest premium luxury compassionate dedicated holistic tailored reputable highly forefront frontier world-renowned ultimate"),
        (WordClass.Tip, "leave treat insist ask check verify look ensure consider confirm avoid choose seek request consult talk speak remember compare insist inquire enquire pick beware research review bring keep prepare discuss make insist weigh weighs question read note find get take "
            + "plan obtain demand evaluate investigate examine trust think expect understand start be never always do dont stop call write stay start"),
        (WordClass.Call, "contact call book get request schedule click subscribe download sign join register apply email mail whatsapp message fill submit start learn see read watch discover reserve order buy leave chat claim send explore view try enquire inquire secure hurry act connect talk meet visit"),
        (WordClass.Fame, "celebrity celebrities athlete athletes star stars superstar superstars actor actors actress singer singers footballer footballers boxer boxers fighters wrestlers champion champions olympian olympians olympic nfl nba mma ufc quarterback influencer "
            + "influencers famous hollywood politicians president royalty vip-patients legend legends soccer golfer"),
        (WordClass.Compare, "lower higher better more less cheaper faster safer superior than fewer greater most least stronger quicker largest smallest biggest first inferior worse comparable equivalent outperform outperforms outperformed dearer affordable"),
        (WordClass.Degree, "very highly extremely virtually purely merely only just practically almost exceptionally exceedingly vanishingly negligibly essentially remarkably incredibly quite simply truly absolutely totally completely entirely perfectly fully"),
        (WordClass.Mild, "minimal minimally negligible rare rarely low tiny theoretical trivial slight painless minor mild small insignificant nonexistent"),
        (WordClass.Be, "is are was were be been being am has have had having isnt arent wasnt werent hasnt havent es son ist sind"),
        (WordClass.Modal, "may might could would will can should must shall cannot cant wont wouldnt shouldnt does do did dont doesnt didnt"),
        (WordClass.Function, "the a an of in on at to for from with by and or as but that this these those it its they them their there which who whom whose into onto over under between among about than then so such also both each all any some many most "
            + "while when where if because since after before during until through per via upon within up down out off not no how what why el la los las de en y un una para con por der die das und mit von zu"),
        (WordClass.Starter, "the this it they in however we he she these a an there patients at on for our but and if after many some most all no results while although when since only both as stem"),
        (WordClass.Question, "what why how when where which who is are does do can could should will would was were has have did"),
        (WordClass.LeadIn, "include includes included including involve involves involved cover covers contain contains contains comprise comprises following below are were is cause causes such mean means as these here consist follows wisely offers offer features ways steps ranges"),
        (WordClass.Statistic, "significant significantly median mean average placebo sham control controls randomised randomized blinded statistically baseline follow-up endpoint endpoints versus compared scores score scale grade grades asia ais gmfm percentage points improved enrolled "
            + "responders phase confidence interval dropout preclinical rats mice rodent rodents animal animals"),
        (WordClass.Procedure, "harvested harvesting collected processed isolated cultured expanded injected infused administered administration performed extracted prepared thawed centrifuged monitored delivered transplanted examination consultation evaluation imaging "
            + "anesthesia anaesthesia sedation puncture catheter syringe assessed screened screening"),
        (WordClass.Define, "refers defined known called type types kind kinds form forms class means classified term occurs occur consists disorder condition unique"),
        (WordClass.Cause, "caused cause causes causing result results leads lead leading trauma accidents accident falls damage disrupts disrupt affects affect impairs"),
        (WordClass.Country, "mexico turkey colombia panama india thailand ukraine georgia china japan usa us uk europe germany spain canada australia america countries country abroad overseas mexican turkish colombian indian thai american european international "
            + "chinese japanese korea malaysia cyprus serbia poland brazil argentina austria switzerland france italy israel dubai uae philippines vietnam egypt iran world worldwide global globally turkiye german jordan hungary czech cancun tijuana istanbul bogota bangkok"),
        (WordClass.Travel, "hotel hotels airport transfer transfers accommodation flights flight travel travelling traveling visa lodging meals apartment destination destinations tourism hub package packages interpreter interpreters translation concierge lounge shuttle itinerary stay"),
        (WordClass.Story, "story stories testimonial testimonials review reviews experiences journey journeys feedback anecdotes anecdotal account accounts diary case video videos"),
        (WordClass.Prove, "prove proves proved proven proof speak speaks demonstrate demonstrates confirm confirms insight insights show shows evidence testify attest attests convince convinces themselves evident"),
        (WordClass.Promise, "~guarantee ~promise ~assure ~pledge ~ensure ~warrant guaranteed surely certain certainly definitely inevitably garantiza garantizamos garantiert garanti"),
        (WordClass.Shortening, "rs dr prof mr mrs ms st vs al eg ie approx fig inc ltd jr sr ca dept univ etc no vol pp ed eds est bzw tel ph e.g i.e mio mrd cf incl min max avg"),
        (WordClass.Month, "january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre"),
        (WordClass.Importance, "important crucial essential vital paramount key advisable wise necessary worth worthwhile critical imperative best recommended sensible realistic reasonable prudent responsible"),
        (WordClass.Population, "incidence prevalence worldwide annually births population populations affects affecting estimated estimates incident epidemiology million diagnosed americans newborns live survivors"),
        (WordClass.Appeal, "today now limited free quote discount offer hurry spots slots consultation reserve tomorrow deadline soon instant personalised personalized callback brochure appointment"),
        (WordClass.Satisfaction, "satisfaction satisfied success successful effective efficacy effectiveness improvement improvements improved improve improves recovered recover recovery savings save saves saving responded response respond cheaper lower less better results happy positive recommend walked cured benefit benefited benefits relief approval survival reduction off"),
        (WordClass.Gone, "received underwent undergone undergo after following had treated got came"),
        (WordClass.Aside, "according reportedly quoted"),
        (WordClass.Past, "began begun started regained walked moved stood felt became could managed returned took spoke gained improved recovered noticed"),
        (WordClass.Verb, "contains contain holds hold delivers deliver makes make made making goes go went takes take taken comes become becomes became remain remains keep keeps depends depend varies vary differs differ exists exist works work require requires required needs need wants want lets let means mean gets gains stands represents "
            + "represent carries carry attracts attract serves plays play enables enable allows allow boasts faces causes happens happen lasts last begins begin ends end costs"),
    ];
}
