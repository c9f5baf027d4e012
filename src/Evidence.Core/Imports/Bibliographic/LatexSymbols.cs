using System.Collections.Frozen;

namespace Evidence.Core.Imports;

/// <summary>What commands of LaTeX print.</summary>
internal static class LatexSymbols
{
    /// <summary>Accents as combining marks, which follow their letter.</summary>
    public static FrozenDictionary<string, char> Accents { get; } = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["'"] = '\u0301', ["`"] = '\u0300', ["^"] = '\u0302', ["\""] = '\u0308', ["~"] = '\u0303', ["="] = '\u0304', ["."] = '\u0307',
        ["u"] = '\u0306', ["v"] = '\u030C', ["H"] = '\u030B', ["c"] = '\u0327', ["k"] = '\u0328', ["r"] = '\u030A', ["d"] = '\u0323', ["b"] = '\u0331',
        ["textcommabelow"] = '\u0326', ["hat"] = '\u0302', ["tilde"] = '\u0303', ["bar"] = '\u0304', ["dot"] = '\u0307', ["ddot"] = '\u0308',
        ["acute"] = '\u0301', ["grave"] = '\u0300', ["check"] = '\u030C', ["breve"] = '\u0306',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands without an argument.</summary>
    public static FrozenDictionary<string, string> Letters { get; } =
        Table(
            "ss=ß SS=ẞ o=ø O=Ø aa=å AA=Å ae=æ AE=Æ oe=œ OE=Œ l=ł L=Ł i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ng=ŋ NG=Ŋ "
                + "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ "
                + "sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω "
                + "Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω "
                + "textalpha=α textbeta=β textgamma=γ textdelta=δ textkappa=κ textmu=µ textomega=ω "
                + "textbackslash=\\ textasciitilde=~ textasciicircum=^ textendash=– textemdash=— textquoteright=’ textquoteleft=‘ textquotedblleft=“ "
                + "textquotedblright=” textquotesingle=' textquotedbl=\" quotedblbase=„ quotesinglbase=‚ "
                + "guillemotleft=« guillemotright=» guilsinglleft=‹ guilsinglright=› lq=‘ rq=’ textless=< textgreater=> textbar=| textunderscore=_ "
                + "textdollar=$ textbraceleft={ textbraceright=} textexclamdown=¡ textquestiondown=¿ "
                + "textregistered=® texttrademark=™ copyright=© textcopyright=© textdegree=° degree=° textcelsius=℃ textpm=± pm=± mp=∓ times=× texttimes=× "
                + "cdot=· textperiodcentered=· div=÷ ldots=… dots=… textellipsis=… cdots=… "
                + "leq=≤ le=≤ geq=≥ ge=≥ lt=< gt=> neq=≠ ne=≠ approx=≈ sim=∼ simeq=≃ equiv=≡ propto=∝ infty=∞ ll=≪ gg=≫ in=∈ sum=∑ prod=∏ sqrt=√ partial=∂ "
                + "nabla=∇ forall=∀ exists=∃ cup=∪ cap=∩ subset=⊂ wedge=∧ vee=∨ "
                + "rightarrow=→ to=→ leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐ uparrow=↑ downarrow=↓ circ=° prime=′ ell=ℓ hbar=ℏ Re=ℜ Im=ℑ star=⋆ "
                + "ast=∗ bullet=• textbullet=• dagger=† textdagger=† ddagger=‡ "
                + "S=§ textsection=§ P=¶ textparagraph=¶ pounds=£ textsterling=£ euro=€ texteuro=€ EUR=€ yen=¥ textyen=¥ cent=¢ textcent=¢ textonehalf=½ "
                + "textonequarter=¼ textthreequarters=¾ textonesuperior=¹ texttwosuperior=² textthreesuperior=³ "
                + "textordfeminine=ª textordmasculine=º textnumero=№ slash=/ TeX=TeX LaTeX=LaTeX aleph=ℵ angle=∠ perp=⊥ parallel=∥ "
                + "male=♂ female=♀ mars=♂ venus=♀"
        );

    /// <summary>Commands that print a space, or nothing.</summary>
    public static FrozenDictionary<string, string> Spaces { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [" "] = " ", ["\n"] = " ", ["\t"] = " ", [","] = " ", [";"] = " ", [":"] = " ", [">"] = " ", ["\\"] = " ", ["quad"] = " ", ["qquad"] = " ",
        ["space"] = " ", ["newline"] = " ", ["linebreak"] = " ", ["par"] = " ", ["item"] = " ", ["textvisiblespace"] = " ",
        ["nobreakspace"] = " ", ["thinspace"] = " ", ["!"] = "", ["/"] = "", ["-"] = "", ["@"] = "", ["*"] = "", ["noopsort"] = "", ["protect"] = "",
        ["relax"] = "", ["ignorespaces"] = "", ["left"] = "", ["right"] = "", ["("] = "", [")"] = "", ["allowbreak"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that only say how their argument, or what follows, looks.</summary>
    public static FrozenSet<string> Looks { get; } =
        (
            "emph textit textbf textrm textsc texttt textsf textsl textup textmd textnormal textsubscript mathrm mathit mathbf mathsf mathtt mathcal mathbb "
                + "mathfrak mathnormal operatorname boldsymbol bm rm it bf em sc sf tt sl "
            + "mbox text hbox fbox ensuremath underline uline overline small footnotesize scriptsize tiny large Large normalsize bfseries itshape scshape "
            + "ttfamily sffamily rmfamily slshape upshape mdseries normalfont "
            + "mkbibemph mkbibitalic mkbibbold ce uppercase lowercase MakeUppercase MakeLowercase NoCaseChange sout"
        )
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(string rows) =>
        rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static row => row.Split('=', 2))
            .ToFrozenDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
}
