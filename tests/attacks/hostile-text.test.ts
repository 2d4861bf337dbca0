import { beforeAll, expect, test } from 'vitest'
import { makeFixtures } from '#tests/matrix/fixtures.ts'
import { kept } from '#tests/support/everything-read.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { get, post } from './send.ts'

useWorld()
const app = useWholeApp()
const readers = [ghana.drafter, office.officer, office.administrator]
const cookies = new Map<string, string>()
let things: Awaited<ReturnType<typeof makeFixtures>>
beforeAll(async () => {
	things = await makeFixtures()
	for (const person of readers) cookies.set(person.id, await cookieOf(person))
})

const hostile = [
	`' or '1'='1`,
	`'; drop table request; --`,
	`" union select token from session --`,
	`\\'; select pg_sleep(5); --`,
	`%' and 1=cast((select password from account limit 1) as int) --`,
	`%_\\%`,
	`$1 $$ :x @x {{x}} \${x}`,
	`a\u0000b`,
	`\ud800`,
	`../../../../etc/passwd`,
	`..%2f..%2fetc%2fpasswd`,
	`[(.*+?^{}|]`,
	`:*&!|()`,
	'9'.repeat(400),
	'\u202e\u2066\u0007\u001b[31m',
]

/** The query parameters that pages read. */
const asked = [
	'text',
	'q',
	'page',
	'from',
	'to',
	'after',
	'before',
	'first',
	'last',
	'status',
	'state',
	'kind',
	'theme',
]
const more = [
	'officer',
	'part',
	'line',
	'need',
	'ask',
	'action',
	'ids',
	'id',
	'region',
	'donor',
	'programme',
	'sort',
	'next',
]

const pages = routes.filter(({ path }) => path && !path.includes(':') && path !== '*')
const withIds = routes.filter(({ path }) => path?.includes(':'))

const answersOf = async (address: string) =>
	Promise.all(
		readers.map(async ({ id }) => ({ id, ...(await get(app.address + address, cookies.get(id) ?? '')) })),
	)

const told = /syntax error|PostgresError|Prisma|SQLSTATE|at Object\.|node_modules|invalid input syntax/i

test('what SQL reads as its own is text in every address, search and field', async () => {
	const before = await kept()
	const found: string[] = []
	for (const [at, text] of hostile.entries()) {
		const query = [...asked, ...more].map((name) => `${name}=${encodeSafely(text)}`).join('&')
		// Each address gets a fifth of the texts, and each text a fifth of the addresses.
		for (const { path } of pages.filter((_, place) => place % 5 === at % 5))
			for (const { id, status, text: body } of await answersOf(`/${path}?${query}`))
				if (status >= 500 || told.test(body)) found.push(`${id} ${status} /${path} ${JSON.stringify(text)}`)
		for (const { path } of withIds.filter((_, place) => place % 5 === at % 5)) {
			const address = addressOf(path, () => encodeSafely(text))
			for (const { id, status, text: body } of await answersOf(address))
				if (status >= 500 || told.test(body)) found.push(`${id} ${status} ${address.slice(0, 120)}`)
		}
	}
	expect(found).toEqual([])
	expect(await kept()).toEqual(before)
}, 240_000)

/** A lone surrogate cannot be written in an address; its replacement by a browser can. */
const encodeSafely = (text: string) => encodeURIComponent(text.toWellFormed())

const fieldsWith = (text: string): Record<string, string> => ({
	title: text,
	text,
	name: text,
	email: text,
	reason: text,
	note: text,
	password: text,
	code: text,
	type: text,
	revision: text,
	id: text,
	personId: text,
	do: text,
	part: text,
	key: text,
	reference: text,
	sha256: text,
	receipt: text,
	number: text,
	language: text,
	filingKey: text,
	filingLanguage: text,
	'lines.0.id': text,
	'rows.0.id': text,
	'answers.0.text': text,
	[text.slice(0, 50)]: text,
})

test('no form is answered with a failure, whatever stands in its fields', async () => {
	const { requestId = '' } = things.draft ?? {}
	const { deliveryId = '' } = things.equipment ?? {}
	const paths = [
		'/sign-in',
		'/verify',
		'/certificates/verify',
		'/people',
		'/deputies',
		'/requests/new',
		'/calendar?index',
		`/requests/${requestId}/draft/about`,
		`/requests/${requestId}/draft/about/save`,
		`/requests/${things.filed?.requestId}?index`,
		`/requests/${things.filed?.requestId}/messages`,
		`/deliveries/${deliveryId}/equipment`,
		`/deliveries/${deliveryId}?index`,
		'/programmes/new',
		'/administration/settings',
		'/administration/calendars',
		'/administration/matching',
		'/recusals',
	]
	const found: string[] = []
	for (const text of hostile)
		for (const path of paths)
			for (const { id } of readers) {
				const { status, text: body } = await post(app.address + path, cookies.get(id) ?? '', fieldsWith(text))
				if (status >= 500 || told.test(body)) found.push(`${id} ${status} ${path} ${JSON.stringify(text)}`)
			}
	expect(found).toEqual([])
}, 240_000)
