# Makes the fixtures beside this file: Rscript make.R <output folder>
# R 4.2, metafor 3.8-1 (with metadat 1.2), lme4 1.1-31. Every number the tests compare with comes from here.
# Iterations are driven past metafor's default threshold (1e-5), so that what is compared is the estimate and not where the search stopped.
suppressMessages(library(metafor))
options(warn = -1)
out <- commandArgs(TRUE)[1]

num <- function(x) if (length(x) != 1 || is.null(x) || !is.finite(x)) "null" else sprintf("%.12g", x)
nums <- function(x) paste0("[", paste(vapply(x, num, ""), collapse = ","), "]")
txt <- function(x) paste0("\"", x, "\"")
save_lines <- function(file, lines) writeLines(c("[", paste(lines, collapse = ",\n"), "]"), file.path(out, file))
try_null <- function(expr) tryCatch(expr, error = function(e) NULL)

# --- data sets ---------------------------------------------------------------
tab <- function(ai, n1i, ci, n2i) as.matrix(data.frame(ai, n1i, ci, n2i))
prop <- function(xi, ni) as.matrix(data.frame(xi, ni))
of_tab <- function(x) with(x, tab(ai, n1i, ci, n2i))
of_mean <- function(x) with(x, as.matrix(data.frame(m1i, sd1i, n1i, m2i, sd2i, n2i)))
of_gen <- function(x) with(x, as.matrix(data.frame(yi = as.numeric(yi), sei = sqrt(vi))))
clean <- function(m, most = 40) { m <- m[stats::complete.cases(m), , drop = FALSE]; m[seq_len(min(most, nrow(m))), , drop = FALSE] }

tables <- list(
  bcg = with(dat.bcg, tab(tpos, tpos + tneg, cpos, cpos + cneg)),
  hart1999 = with(dat.hart1999, tab(x1i, n1i, x2i, n2i)),
  viechtbauer2021 = with(dat.viechtbauer2021, tab(xTi, nTi, xCi, nCi)),
  anand1999 = of_tab(dat.anand1999), egger2001 = of_tab(dat.egger2001), gibson2002 = of_tab(dat.gibson2002),
  graves2010 = of_tab(dat.graves2010), hahn2001 = of_tab(dat.hahn2001), hine1989 = of_tab(dat.hine1989),
  laopaiboon2015 = of_tab(dat.laopaiboon2015), lau1992 = of_tab(dat.lau1992), lee2004 = of_tab(dat.lee2004),
  li2007 = of_tab(dat.li2007), linde2005 = of_tab(dat.linde2005), nielweise2007 = of_tab(dat.nielweise2007), yusuf1985 = of_tab(dat.yusuf1985),
  edge_one_zero_cell = tab(c(0, 3, 5), c(10, 12, 20), c(2, 4, 9), c(10, 12, 20)),
  edge_double_zero = tab(c(0, 3, 5, 12), c(10, 12, 20, 12), c(0, 4, 9, 15), c(11, 12, 20, 15)),
  edge_two_studies = tab(c(3, 5), c(12, 20), c(4, 9), c(12, 20)),
  edge_no_heterogeneity = tab(c(10, 20, 30), c(100, 200, 300), c(20, 40, 60), c(100, 200, 300)),
  edge_huge_heterogeneity = tab(c(1, 499, 250), c(500, 500, 500), c(499, 1, 250), c(500, 500, 500)))
props <- list(
  pritz1997 = with(dat.pritz1997, prop(xi, ni)), debruin2009 = with(dat.debruin2009, prop(xi, ni)),
  hannum2020 = with(dat.hannum2020, prop(xi, ni)), hasselblad1998 = with(dat.hasselblad1998, prop(xi, ni)),
  pagliaro1992 = with(dat.pagliaro1992, prop(xi, ni)), bcg_control = with(dat.bcg, prop(cpos, cpos + cneg)),
  nielweise2007_treated = with(dat.nielweise2007, prop(ai, n1i)), nielweise2007_control = with(dat.nielweise2007, prop(ci, n2i)),
  hine1989_control = with(dat.hine1989, prop(ci, n2i)), linde2005_treated = with(dat.linde2005, prop(ai, n1i)),
  edge_two_studies = prop(c(3, 9), c(12, 20)), edge_all_zero = prop(c(0, 0, 0), c(10, 20, 30)), edge_all_events = prop(c(10, 20, 30), c(10, 20, 30)),
  edge_some_zero = prop(c(0, 0, 1, 0, 3), c(8, 12, 20, 5, 17)), edge_same = prop(c(5, 5, 5, 5), c(20, 20, 20, 20)),
  edge_huge_heterogeneity = prop(c(1, 99, 40, 5, 77), c(100, 100, 80, 90, 80)))
logits <- list(
  egger2001_control = with(dat.egger2001, prop(ci, n2i)), lau1992_treated = with(dat.lau1992, prop(ai, n1i)), li2007_control = with(dat.li2007, prop(ci, n2i)),
  hahn2001_treated = with(dat.hahn2001, prop(ai, n1i)), laopaiboon2015_control = with(dat.laopaiboon2015, prop(ci, n2i)),
  anand1999_treated = with(dat.anand1999, prop(ai, n1i)), lee2004_control = with(dat.lee2004, prop(ci, n2i)), yusuf1985_treated = with(dat.yusuf1985, prop(ai, n1i)),
  graves2010_treated = with(dat.graves2010, prop(ai, n1i)), bcg_treated = with(dat.bcg, prop(tpos, tpos + tneg)))
means <- list(normand1999 = of_mean(dat.normand1999), gibson2002 = of_mean(dat.gibson2002), curtis1998 = of_mean(dat.curtis1998),
  edge_small = matrix(c(5, 1, 2, 4, 2, 2, 7, 2, 3, 6, 1, 2, 1, 3, 4, 3, 2, 5), ncol = 6, byrow = TRUE))
gens <- list(assink2016 = of_gen(dat.assink2016), bangertdrowns2004 = of_gen(dat.bangertdrowns2004), begg1989 = of_gen(dat.begg1989),
  hackshaw1998 = of_gen(dat.hackshaw1998), kalaian1996 = of_gen(dat.kalaian1996), knapp2017 = of_gen(dat.knapp2017),
  konstantopoulos2011 = of_gen(dat.konstantopoulos2011), lehmann2018 = of_gen(dat.lehmann2018), michael2013 = of_gen(dat.michael2013),
  raudenbush1985 = of_gen(dat.raudenbush1985), riley2003 = of_gen(dat.riley2003), tannersmith2016 = of_gen(dat.tannersmith2016),
  edge_two_studies = cbind(c(0.1, 0.9), c(0.2, 0.3)), edge_same = cbind(rep(0.5, 4), c(0.1, 0.2, 0.3, 0.4)),
  edge_far_apart = cbind(c(-50, 0, 60, 200), c(0.1, 0.2, 0.3, 0.1)), edge_tiny = cbind(c(1e-4, 3e-4, -2e-4), c(1e-4, 2e-4, 1e-4)))

# --- pooling -----------------------------------------------------------------
effects <- function(measure, m) {
  if (measure == "GEN") return(data.frame(yi = m[, 1], vi = m[, 2]^2))
  if (measure %in% c("PLO", "PR", "PAS")) return(escalc(measure, xi = m[, 1], ni = m[, 2]))
  if (measure %in% c("OR", "RR", "RD")) return(escalc(measure, ai = m[, 1], n1i = m[, 2], ci = m[, 3], n2i = m[, 4]))
  escalc(measure, m1i = m[, 1], sd1i = m[, 2], n1i = m[, 3], m2i = m[, 4], sd2i = m[, 5], n2i = m[, 6])
}

fit_uni <- function(es, method, test) {
  for (threshold in c(1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-8)) {
    control <- list(threshold = threshold, maxiter = 20000)
    if (method == "PM") control <- list(tol = 1e-15, maxiter = 20000, tau2.max = 1e8)
    fit <- try_null(rma(es$yi, es$vi, method = method, test = test, control = control))
    if (!is.null(fit)) return(fit)
  }
  NULL
}

# the fields in the order of the test's Row record
row <- function(fit, tau2ci, pi, q, qp, qdf) nums(c(fit$beta, fit$se, fit$ci.lb, fit$ci.ub, fit$zval, if (is.null(fit$ddf)) NA else fit$ddf, fit$pval,
  fit$tau2, tau2ci, fit$I2, fit$H2, q, qdf, qp, pi))

row_uni <- function(fit, method) {
  ci <- if (method == "EE") NULL else try_null(confint(fit, control = list(tol = 1e-15, maxiter = 20000, tau2.max = 1e8))$random[1, 2:3])
  p <- predict(fit)
  pi <- if (is.null(p$pi.lb)) c(NA, NA) else c(p$pi.lb, p$pi.ub)
  row(fit, if (is.null(ci)) c(NA, NA) else ci, pi, fit$QE, fit$QEp, fit$k - 1)
}

row_glmm <- function(m) {
  fit <- NULL
  for (tolerance in c(1e-12, 1e-10, 1e-7)) if (is.null(fit)) {
    control <- list(glmerCtrl = list(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.02, rhoend = 1e-9, maxfun = 1e5), tolPwrss = tolerance))
    fit <- try_null(rma.glmm(measure = "PLO", xi = m[, 1], ni = m[, 2], control = control))
  }
  if (is.null(fit)) return("null")
  p <- predict(fit)
  row(fit, c(NA, NA), c(p$pi.lb, p$pi.ub), fit$QE.LRT, fit$QEp.LRT, fit$QE.df)
}

row_tables <- function(measure, m, method) {
  fit <- try_null(if (method == "MH") rma.mh(measure = measure, ai = m[, 1], n1i = m[, 2], ci = m[, 3], n2i = m[, 4])
    else rma.peto(ai = m[, 1], n1i = m[, 2], ci = m[, 3], n2i = m[, 4]))
  if (is.null(fit)) return("null")
  row(fit, c(NA, NA), c(NA, NA), fit$QE, fit$QEp, fit$k.yi - 1)
}

case <- function(name, measure, m) {
  es <- effects(measure, m)
  rows <- list()
  add <- function(method, test, values) rows[[length(rows) + 1]] <<- paste0("[", txt(method), ",", txt(test), ",", values, "]")
  for (method in c("EE", "DL", "REML", "PM", "HE", "ML", "SJ")) for (test in if (method == "EE") "z" else c("z", "knha", "adhoc")) {
    fit <- fit_uni(es, method, test)
    if (!is.null(fit)) add(method, test, row_uni(fit, method))
  }
  if (measure %in% c("OR", "RR", "RD")) add("MH", "z", row_tables(measure, m, "MH"))
  if (measure == "OR") add("PETO", "z", row_tables(measure, m, "PETO"))
  if (measure == "PLO" && !grepl("all", name)) add("GLMM", "z", row_glmm(m))
  reml <- fit_uni(es, "REML", "knha")
  egger <- try_null(regtest(es$yi, es$vi, model = "lm", predictor = "sei"))
  loo <- if (is.null(reml) || nrow(m) < 4) NULL else vapply(seq_len(nrow(m)), function(i) {
    fit <- fit_uni(es[-i, ], "REML", "knha"); if (is.null(fit)) NA_real_ else as.numeric(fit$beta) }, 0)
  paste0("{\"name\":", txt(name), ",\"measure\":", txt(measure), ",\"studies\":[", paste(apply(m, 1, nums), collapse = ","), "],\"yi\":", nums(es$yi),
    ",\"vi\":", nums(es$vi), ",\"weights\":", if (is.null(reml)) "null" else nums(weights(reml)),
    ",\"egger\":", if (is.null(egger)) "null" else nums(c(egger$zval, egger$dfs, egger$pval, egger$est, egger$ci.lb, egger$ci.ub)),
    ",\"leaveOneOut\":", if (is.null(loo)) "null" else nums(loo), ",\"rows\":[\n", paste(unlist(rows), collapse = ",\n"), "]}")
}

cases <- c()
for (n in names(tables)) for (measure in if (nrow(tables[[n]]) > 100) "OR" else c("OR", "RR", "RD")) cases <- c(cases, case(n, measure, clean(tables[[n]])))
for (n in names(props)) for (measure in c("PLO", "PR", "PAS")) cases <- c(cases, case(n, measure, clean(props[[n]])))
for (n in names(logits)) cases <- c(cases, case(n, "PLO", clean(logits[[n]])))
for (n in names(means)) for (measure in c("MD", "SMD")) cases <- c(cases, case(n, measure, clean(means[[n]])))
for (n in names(gens)) cases <- c(cases, case(n, "GEN", clean(gens[[n]])))
save_lines("meta-analysis.json", cases)

# --- subgroups: separate REML fits, equal-effects test between them ------------
subgroups <- vapply(c("OR", "RR", "RD"), function(measure) {
  m <- clean(tables$bcg); g <- as.character(dat.bcg$alloc); es <- effects(measure, m)
  fits <- lapply(sort(unique(g)), function(x) fit_uni(es[g == x, ], "REML", "knha"))
  between <- rma(sapply(fits, coef), sei = sapply(fits, function(f) f$se), method = "EE")
  paste0("{\"measure\":", txt(measure), ",\"groups\":[", paste(txt(g), collapse = ","), "],\"estimates\":", nums(sapply(fits, coef)),
    ",\"q\":", num(between$QE), ",\"p\":", num(between$QEp), "}")
}, "")
save_lines("subgroups.json", subgroups)

# --- one proportion --------------------------------------------------------------
wilson <- function(x, n, level) { z <- qnorm(1 - (1 - level) / 2); p <- x / n
  (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n) }
wilson_cc <- function(x, n, level) { z <- qnorm(1 - (1 - level) / 2); p <- x / n; q <- 1 - p
  c(if (x == 0) 0 else max(0, (2 * n * p + z^2 - 1 - z * sqrt(z^2 - 2 - 1 / n + 4 * p * (n * q + 1))) / (2 * (n + z^2))),
    if (x == n) 1 else min(1, (2 * n * p + z^2 + 1 + z * sqrt(z^2 + 2 - 1 / n + 4 * p * (n * q - 1))) / (2 * (n + z^2)))) }
agresti <- function(x, n, level) { z <- qnorm(1 - (1 - level) / 2); nt <- n + z^2; pt <- (x + z^2 / 2) / nt
  pmin(1, pmax(0, pt + c(-1, 1) * z * sqrt(pt * (1 - pt) / nt))) }
jeffreys <- function(x, n, level) { a <- (1 - level) / 2
  c(if (x == 0) 0 else qbeta(a, x + .5, n - x + .5), if (x == n) 1 else qbeta(1 - a, x + .5, n - x + .5)) }
midp <- function(x, n, level) { a <- (1 - level) / 2; root <- function(f) uniroot(f, c(1e-14, 1 - 1e-14), tol = 1e-15, maxiter = 10000)$root
  c(if (x == 0) 0 else root(function(p) pbinom(x, n, p, lower.tail = FALSE) + dbinom(x, n, p) / 2 - a),
    if (x == n) 1 else root(function(p) pbinom(x - 1, n, p) + dbinom(x, n, p) / 2 - a)) }
lines <- c()
for (level in c(0.8, 0.95, 0.99)) for (xn in list(c(0, 1), c(1, 1), c(0, 13), c(13, 13), c(5, 19), c(1, 10), c(1, 2), c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(3, 1000), c(49999, 100000))) {
  x <- xn[1]; n <- xn[2]
  lines <- c(lines, paste0("{\"events\":", num(x), ",\"total\":", num(n), ",\"level\":", level, ",\"wilson\":", nums(wilson(x, n, level)), ",\"wilson-cc\":", nums(wilson_cc(x, n, level)),
    ",\"clopper-pearson\":", nums(binom.test(x, n, conf.level = level)$conf.int), ",\"agresti-coull\":", nums(agresti(x, n, level)),
    ",\"jeffreys\":", nums(jeffreys(x, n, level)), ",\"mid-p\":", nums(midp(x, n, level)), "}"))
}
save_lines("proportions.json", lines)

# --- one 2x2 table -----------------------------------------------------------------
wald <- function(measure, t) { e <- summary(escalc(measure, ai = t[1], n1i = t[2], ci = t[3], n2i = t[4])); f <- if (measure == "RD") identity else exp
  nums(c(f(e$yi), sqrt(e$vi), f(e$ci.lb), f(e$ci.ub), e$zi, e$pval)) }
newcombe <- function(t) { p1 <- t[1] / t[2]; p2 <- t[3] / t[4]; a <- wilson(t[1], t[2], .95); b <- wilson(t[3], t[4], .95)
  c(p1 - p2, p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2)) }
lines <- c()
for (t in list(c(7, 10, 2, 10), c(0, 10, 5, 10), c(10, 10, 3, 12), c(56, 70, 48, 80), c(9, 10, 3, 10), c(1, 30, 1, 30), c(5, 56, 0, 29), c(120, 1000, 80, 1000), c(0, 12, 0, 15), c(3, 5, 4, 500))) {
  m <- matrix(c(t[1], t[2] - t[1], t[3], t[4] - t[3]), 2, byrow = TRUE); both <- all(colSums(m) > 0)
  fisher <- fisher.test(m)$p.value
  lines <- c(lines, paste0("{\"table\":", nums(t), ",\"risk-ratio\":", wald("RR", t), ",\"odds-ratio\":", wald("OR", t), ",\"risk-difference\":", wald("RD", t),
    ",\"risk-difference-newcombe\":", nums(newcombe(t)), ",\"fisher-exact\":", num(fisher), ",\"mid-p\":", num(fisher - dhyper(t[1], t[2], t[4], t[1] + t[3]) / 2),
    ",\"chi-square\":", if (both) nums(c(chisq.test(m, correct = FALSE)$statistic, chisq.test(m, correct = FALSE)$p.value)) else "null",
    ",\"chi-square-yates\":", if (both) nums(c(chisq.test(m)$statistic, chisq.test(m)$p.value)) else "null", "}"))
}
save_lines("two-by-two.json", lines)
