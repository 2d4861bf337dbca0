import type { Answers } from '#app/domain/core/answers.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Need } from '#prisma/generated/client.ts'
import { progressOf } from '#workflows/delivery/indicator-progress.ts'

type Filed = { indicator: string; unit: string; baseline: string; target: string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The indicators that a need was filed with, in their order. */
export function filedIndicators(answers: unknown): Filed[] {
	const rows = (answers as Answers | null)?.need?.indicators
	return (Array.isArray(rows) ? rows : []).map((row: Record<string, unknown>) => ({
		indicator: text(row.indicator),
		unit: text(row.unit),
		baseline: text(row.baseline),
		target: text(row.target),
	}))
}

/** The indicators of a need with all that was read of them, the latest first. */
export async function indicatorsOf(tx: Tx, { id, answers }: Pick<Need, 'id' | 'answers'>) {
	const readings = await tx.measurement.findMany({
		where: { needId: id },
		orderBy: [{ measuredOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
	})
	const names = await namesOf(
		tx,
		readings.map(({ recordedBy }) => recordedBy),
	)
	return filedIndicators(answers).map((filed, position) => {
		const history = readings
			.filter((reading) => reading.position === position)
			.map(({ id, reached, measuredOn, note, recordedBy, recordedAt }) => ({
				id,
				reached,
				measuredOn,
				note,
				recordedAt,
				by: names.get(recordedBy) ?? null,
			}))
		const [latest = null] = history
		return { position, ...filed, history, latest, progress: latest && progressOf({ ...filed, ...latest }) }
	})
}
