import type { Step } from '#app/domain/core/step.ts'
import { codeHash, newCode } from '#app/domain/deliveries/training/certificate-code.server.ts'
import { learnersOf } from '#app/domain/deliveries/training/learners-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'

/** Gives every learner who passed a certificate with a number without gaps: `SOM-C-YYYY-NNNNNN`. */
export async function issueCertificates(tx: Tx, { found }: Step) {
	const passed = (await learnersOf(tx, found.id)).filter(
		({ takesPart, rules, certificate }) => takesPart && rules.passes && !certificate,
	)
	if (passed.length === 0) return
	const year = now().getUTCFullYear()
	const first = await takeNumbers(tx, year, passed.length)
	await tx.certificate.createMany({
		data: passed.map(({ id: nomineeId, name, language }, at) => {
			const code = newCode()
			return {
				id: newId(),
				nomineeId,
				deliveryId: found.id,
				stateIso3: found.stateIso3,
				code,
				codeHash: codeHash(code),
				name,
				language: language ?? found.filingLanguage,
				issuedAt: now(),
				number: `SOM-C-${year}-${String(first + at).padStart(6, '0')}`,
			}
		}),
	})
}

/** The first of so many numbers in a row; the row of the counter is held until the transaction ends. */
async function takeNumbers(tx: Tx, year: number, count: number): Promise<number> {
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		insert into reference_counter as counter (state_iso3, year, last) values ('certificate', ${year}, ${count})
		on conflict (state_iso3, year) do update set last = counter.last + ${count} returning last`
	return Number(row?.last) - count + 1
}
