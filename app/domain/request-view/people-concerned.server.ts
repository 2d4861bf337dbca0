import type { Tx } from '#app/platform/database.server.ts'

type Posts = { drafterId: string; endorserId: string | null; officerId: string | null }

/** Who drafted, endorsed and handles a request, as far as the reader may know them. */
export async function peopleConcerned(tx: Tx, { drafterId, endorserId, officerId }: Posts) {
	const posts = { drafter: drafterId, endorser: endorserId, officer: officerId }
	const ids = Object.values(posts).filter((id) => id !== null)
	const found = await tx.person.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true, title: true },
	})
	return Object.entries(posts).flatMap(([post, id]) => {
		const person = found.find((each) => each.id === id)
		return person ? [{ post: post as keyof typeof posts, name: person.name, title: person.title }] : []
	})
}
