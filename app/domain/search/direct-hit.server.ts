import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { folded } from './analysis/fold.ts'

const requests = statement(({ reference }: { reference: string }) =>
	build.selectFrom('request').where('reference', '=', reference).select('id'),
)
const programmes = statement(({ code }: { code: string }) =>
	build.selectFrom('programme').where('code', '=', code).select('id'),
)
const certificates = statement(({ number }: { number: string }) =>
	build.selectFrom('certificate').where('number', '=', number).select('delivery_id as id'),
)

/** Typed in any digits and with any dash or blank between the parts; zeros before the number may be missing. */
const REFERENCE = /^som[\s-]?ta[\s-]?(\d{4})[\s-]?([a-z]{3})[\s-]?(\d{1,6})$/

/** The address of the one thing that a question names by its reference, code or number, if its reader may open it. */
export async function directHit(read: Read, text: string): Promise<string | null> {
	const asked = folded(text)
		.replace(/\p{Dash}/gu, '-')
		.trim()
	if (asked.length > 60) return null
	const [, year, state, number = ''] = REFERENCE.exec(asked) ?? []
	if (year && state) {
		const reference = `SOM-TA-${year}-${state.toUpperCase()}-${number.padStart(4, '0')}`
		const [request] = await read(requests, { reference })
		return request ? `/requests/${request.id}` : null
	}
	// Codes and numbers have a digit and no blank.
	if (!/^[a-z0-9-]*\d[a-z0-9-]*$/.test(asked)) return null
	const code = asked.toUpperCase()
	const [[programme], [certificate]] = await Promise.all([
		read(programmes, { code }),
		read(certificates, { number: code }),
	])
	if (programme) return `/programmes/${programme.id}`
	return certificate ? `/deliveries/${certificate.id}/training` : null
}
