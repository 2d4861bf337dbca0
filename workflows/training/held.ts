import type { TrainingStatus } from './chart.ts'

const held = [
	...(['inSession', 'held', 'learningEvaluated', 'certified'] as const),
	...(['followUp', 'resultsReview', 'closed'] as const),
] satisfies TrainingStatus[]

/** Whether a course has begun, so that there is somebody to be present, tested and certified. */
export const hasBegun = (status: string) => (held as readonly string[]).includes(status)
