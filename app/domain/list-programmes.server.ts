import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Kind, ProgrammeStatus } from '#prisma/generated/enums.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { roomOf } from './programme-room.server.ts'
import { textIn } from './words-of.server.ts'

const PAGE = 25

export type ProgrammeFilter = {
	kind?: Kind | undefined
	status?: ProgrammeStatus | undefined
	text?: string | undefined
	/** Counted from 1. */
	page?: number | undefined
}

function holding(text: string, language: Language): Prisma.ProgrammeWhereInput {
	const part = { string_contains: text, mode: 'insensitive' } as const
	return {
		OR: [
			{ code: { contains: text, mode: 'insensitive' } },
			{ titles: { path: [language], ...part } },
			{ titles: { path: ['en'], ...part } },
		],
	}
}

/** Programmes the actor may see, by their code. How full they are is told to the office alone. */
export function listProgrammes(actor: Actor, filter: ProgrammeFilter, language: Language = actor.language) {
	const { kind, status, text, page = 1 } = filter
	const where: Prisma.ProgrammeWhereInput = {
		...(kind && { kind }),
		...(status && { status }),
		...(text && holding(text, language)),
	}
	return withActor(actor, async (tx) => {
		const total = await tx.programme.count({ where })
		const found = await tx.programme.findMany({
			where,
			orderBy: { code: 'asc' },
			skip: (page - 1) * PAGE,
			take: PAGE,
		})
		const rooms = isOfficeRole(actor.role) ? await roomOf(tx, actor, found) : undefined
		const rows = found.map(({ id, code, titles, kind, status, capacityUnit, fundingTo, sample }) => ({
			...{ id, code, kind, status, capacityUnit, fundingTo, sample },
			title: textIn(titles, language),
			room: rooms?.get(id) ?? null,
		}))
		return { rows, total, page, pages: Math.max(1, Math.ceil(total / PAGE)) }
	})
}
