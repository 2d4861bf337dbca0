import { beforeAll, expect, test } from 'vitest'
import { everyCell } from '#tests/support/every-cell.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { giveFactor, halfCookieOf } from '#tests/support/sign-in.ts'
import { useWorld } from '#tests/support/world.ts'

// Routes that exist only where an engine of translation is set are asked too.
useSettings({ TRANSLATE_URL: 'http://127.0.0.1:9' })
useWorld()

type Args = {
	request: Request
	params: Record<string, string>
	context: { nonce: string; requestId: string }
}
type Route = { loader?: (args: Args) => unknown; action?: (args: Args) => unknown }

/** Pages that need no session, or lead to one. */
const open = [
	/^(_index|\$|glossary|language|appearance|verify|certificates\.verify|audit-seals\.verify|session)$/,
	/^(public|open\.\$release\.\$file|open\.catalog\[\.\]jsonld|embed\..*|iati\.\$file)$/,
	/^(sign-in|sign-out|invitation|dev\.|\[\.\]well-known)/,
	// Private links, which work without sign-in.
	/^(calendar\.\$file|account\.address_\.\$token|mail\.off\.\$token)$/,
]
const routes = Object.entries(
	import.meta.glob<Route>(['/app/routes/*.{ts,tsx}', '/app/routes/*/route.{ts,tsx}']),
)
	.map(([path, load]) => ({ name: path.replace(/^\/app\/routes\/|\/route\.tsx?$|\.tsx?$/g, ''), load }))
	.filter(({ name }) => !open.some((pattern) => pattern.test(name)))

const owing = { factor: office.triage, enrolment: ghana.focalPoint }
const cookies = new Map<string, string>()
beforeAll(async () => {
	await giveFactor(owing.factor)
	for (const one of Object.values(owing)) cookies.set(one.id, await halfCookieOf(one))
})

const id = '01234567-89ab-7def-8123-456789abcdef'
const params = Object.fromEntries(
	[
		'requestId',
		'needId',
		'deliveryId',
		'programmeId',
		'runId',
		'bundleId',
		'personId',
		'postId',
		'fileId',
		'jointNeedId',
	].map((name) => [name, id]),
)

async function ask(part: ((args: Args) => unknown) | undefined, cookie: string, body?: URLSearchParams) {
	if (!part) return null
	const post = body && { method: 'POST', body }
	const request = new Request('http://site.example/somewhere', { headers: { cookie }, ...post })
	try {
		return await part({ request, params, context: { nonce: '', requestId: '' } })
	} catch (thrown) {
		return thrown
	}
}

/** Whether it redirects to sign-in, or is a plain 401. */
function isShut(answer: unknown, door: string) {
	if (!(answer instanceof Response)) return false
	const location = answer.headers.get('location') ?? ''
	return answer.status === 401 || location.startsWith(door)
}

test('there are routes of every kind', () => {
	expect(routes.length).toBeGreaterThan(60)
	for (const kind of [/\[\.\]json/, /\[\.\]pdf/, /\[\.\]csv/, /_\.save/, /files\.\$fileId/, /administration/])
		expect(routes.some(({ name }) => kind.test(name))).toBe(true)
})

test.each(Object.entries(owing))('no page gives anything to whoever owes the %s', async (owed, person) => {
	const cookie = cookies.get(person.id) ?? ''
	const door = owed === 'factor' ? '/sign-in/factor' : '/sign-in/enrol'
	await everyCell(
		routes,
		({ name }) => name,
		async ({ load }) => {
			const { loader, action } = await load()
			const shown = await ask(loader, cookie)
			// The address of a script's action redirects to its page, for all people.
			const leadsBack =
				shown instanceof Response && /^\/(requests|account)/.test(shown.headers.get('location') ?? '')
			if (loader && !leadsBack) expect([shown, isShut(shown, door)]).toEqual([shown, true])
			const acted = await ask(action, cookie, new URLSearchParams({ type: 'endorse', revision: '0' }))
			if (action) expect([acted, isShut(acted, door)]).toEqual([acted, true])
		},
	)
})
