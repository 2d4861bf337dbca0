import type { Tx } from '#app/platform/database.server.ts'

type Filed = { description?: unknown; performance?: unknown; quantity?: unknown }

const MAX = 1500

/** What the State asked for, as lines of a specification. */
export async function filedLines(tx: Tx, needId: string) {
	const need = await tx.need.findUnique({ where: { id: needId }, select: { answers: true } })
	const { equipment } = (need?.answers ?? {}) as { equipment?: { lines?: unknown } }
	const lines = Array.isArray(equipment?.lines) ? (equipment.lines as Filed[]) : []
	return lines.flatMap(({ description, performance, quantity }) => {
		const count = Number(quantity)
		if (!description || !Number.isInteger(count) || count < 1) return []
		const text = [description, performance].filter(Boolean).join('\n').slice(0, MAX)
		return [{ description: text, unit: '', quantity: count, serialised: true }]
	})
}
