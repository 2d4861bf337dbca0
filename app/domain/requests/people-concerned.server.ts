import type { Tx } from '#app/platform/database.server.ts'

type Request = { id: string; drafterId: string; endorserId: string | null; officerId: string | null }

/** Who drafted, endorsed and handles a request, as far as the reader may know them; with who drafted it before. */
export async function peopleConcerned(tx: Tx, { id, drafterId, endorserId, officerId }: Request) {
	const posts = { drafter: drafterId, endorser: endorserId, officer: officerId }
	const former = (await formerDrafters(tx, id)).filter((each) => each !== drafterId)
	const found = await tx.person.findMany({
		where: { id: { in: [...Object.values(posts), ...former].filter((each) => each !== null) } },
		select: { id: true, name: true, title: true },
	})
	const names = [...new Set(former)].flatMap((each) => found.find((person) => person.id === each)?.name ?? [])
	return Object.entries(posts).flatMap(([post, personId]) => {
		const person = found.find((each) => each.id === personId)
		if (!person) return []
		const { name, title } = person
		return [{ post: post as keyof typeof posts, name, title, former: post === 'drafter' ? names : [] }]
	})
}

/** In the order in which they had it. */
async function formerDrafters(tx: Tx, requestId: string): Promise<string[]> {
	const changes = await tx.auditEntry.findMany({
		where: { requestId, type: 'request.drafterChanged' },
		orderBy: { position: 'asc' },
		select: { event: true },
	})
	return changes.map(({ event }) => (event as { formerDrafterId: string }).formerDrafterId)
}
