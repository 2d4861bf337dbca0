import type { Kind } from '#prisma/generated/enums.ts'
import { isOperational } from '#workflows/due-diligence/operational.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import type { Answers } from '../answers.server.ts'

type Asked = { kind: Kind; answers: unknown }

/** What due diligence says of one need: it holds up nothing that does not raise what a force can do. */
export function dueDiligenceFor({ kind, answers }: Asked, ofRequest: DueDiligence): DueDiligence {
	const topics = (answers as Answers | null)?.training?.topics
	return isOperational(kind, [topics ?? []].flat().map(String)) ? ofRequest : 'notNeeded'
}
