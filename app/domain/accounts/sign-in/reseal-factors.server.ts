import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { reseal } from '#app/platform/sealed.server.ts'

type Counted = { sealed: number; unchanged: number }

/**
 * Encrypts all factors and backup codes again with the present key, one row at a time. It may be stopped and repeated
 * while people sign in. Stops at a value that no key can decrypt.
 */
export async function resealFactors(): Promise<{ factors: Counted; backupCodes: Counted }> {
	const system = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(systemActor, work)
	const factors = await system((tx) => tx.factor.findMany({ select: { id: true, secret: true } }))
	const codes = await system((tx) => tx.backupCode.findMany({ select: { id: true, code: true } }))
	return {
		factors: await each(factors, ({ id, secret }, anew) =>
			system((tx) => tx.factor.updateMany({ where: { id, secret }, data: { secret: anew } })),
		),
		backupCodes: await each(
			codes.map(({ id, code }) => ({ id, secret: code })),
			({ id, secret }, anew) =>
				system((tx) => tx.backupCode.updateMany({ where: { id, code: secret }, data: { code: anew } })),
		),
	}
}

type Row = { id: string; secret: string }

async function each(rows: readonly Row[], keep: (row: Row, anew: string) => Promise<{ count: number }>) {
	const counted: Counted = { sealed: 0, unchanged: 0 }
	for (const row of rows) {
		const anew = reseal(row.secret)
		if (anew === null) counted.unchanged += 1
		else counted.sealed += (await keep(row, anew)).count
	}
	return counted
}
