import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Need, Prisma, RemovedNeed } from '#prisma/generated/client.ts'
import type { Link } from './need-links.ts'

/** Everything to bring a removed need back as it was; `links` are the other needs that named it. */
type Kept = Pick<Need, 'rank' | 'themes' | 'taType' | 'quantity' | 'minimumQuantity' | 'answersRevision'> & {
	answers: Answers
	links: Link[]
}

/** The part of a need that is kept when it is removed. */
export function keptOf(need: Need, answers: Answers, links: Link[]): Prisma.InputJsonObject {
	const { rank, themes, taType, quantity, minimumQuantity, answersRevision } = need
	const kept: Kept = { rank, themes, taType, quantity, minimumQuantity, answersRevision, answers, links }
	return kept as unknown as Prisma.InputJsonObject
}

export const readKept = ({ kept }: Pick<RemovedNeed, 'kept'>) => kept as unknown as Kept

/** Needs taken out of a draft that can still be brought back, the latest first. */
export const removedNeedsOf = (tx: Tx, requestId: string) =>
	tx.removedNeed.findMany({ where: { requestId }, orderBy: [{ removedAt: 'desc' }, { id: 'desc' }] })
