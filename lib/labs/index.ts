/** What a lab asks, a learner's own numbers for it, and how a submission is graded. */
export { hashOf } from "./canonical";
export { checkSchema, type Check } from "./checks";
export { ENGINE_VERSION } from "./engine-version";
export { evaluateFigure, figureSchema, makeFigure, type Figure, type FigureResult, type FigureSpec, type FigureState } from "./figure";
export { grade, ungradedReport } from "./grade";
export { instantiate } from "./instantiate";
export { makeLab, type Lab, type Mistake } from "./lab";
export { lintLab, type LabIssue } from "./lint";
export { proveLab, type Discrepancy } from "./prove";
export { maxScore, publicLab, publicReport, type PublicLab, type PublicTask } from "./public";
export type { CheckReport, CheckResult, Report, TaskReport } from "./report";
export { labJsonSchema, labSchema, mistakeSchema, type LabSpec } from "./spec";
export type { Submission } from "./submission";
export { defaultVariant, variantFor, type Variant } from "./variant";
