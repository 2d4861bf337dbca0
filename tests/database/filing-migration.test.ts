import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkValues } from '#app/forms/parse-form.ts'
import { needs } from '#app/forms/sections/need.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { openEmptyDatabase, type TestDatabase } from '#tests/support/database.ts'

// Answers from before the form had all of its fields, and their present form.
const oldNeed = {
	title: 'Course for officers (sample)',
	mainTheme: 'DOCS',
	otherThemes: [],
	taType: 'TRAINING',
	statement: 'Officers cannot tell forged documents.',
	expectedResult: 'They can.',
	indicator: 'Cases decided',
	indicatorUnit: 'per cent',
	baseline: 'to be measured',
	target: '60',
	beneficiaryUnit: 'Posts',
	locations: 'Accra, Aflao\n\n  Elubo \nPaga',
	women: 20,
	men: 40,
	notStated: 0,
	sites: 4,
	urgency: 'U2',
	urgencyReason: 'New posts open.',
	earliest: '2027-02-01',
	latest: '2027-10-31',
	genderRights: 'A third of the places.',
}
const { indicator, indicatorUnit, baseline, target, locations, ...keptAsItIs } = oldNeed
const movedNeed = {
	...keptAsItIs,
	indicators: [{ indicator, unit: indicatorUnit, baseline, target }],
	places: [{ place: 'Accra, Aflao' }, { place: 'Elubo' }, { place: 'Paga' }],
	persons: 60,
}

const requests = {
	filed: {
		old: { rights: { oversight: 'An ombudsman.', conduct: 'A code is signed.', monitoringCommitment: true } },
		now: {
			rights: { oversight: 'An ombudsman.', conductText: 'A code is signed.', monitoringCommitment: true },
		},
	},
	'just begun': { old: { about: { title: 'Sample' } }, now: { about: { title: 'Sample' } } },
	empty: { old: {}, now: {} },
}
const needAnswers = {
	filed: {
		old: { need: oldNeed, training: { level: 'BASIC' } },
		now: { need: movedNeed, training: { level: 'BASIC' } },
	},
	equipment: {
		old: { equipment: { category: 'DRONE', dataProtection: 'A law of 2012.' } },
		now: { equipment: { lines: [{ category: 'DRONE', unit: 'PIECE' }], dataLaw: 'A law of 2012.' } },
	},
	// Unfinished answers are text as typed, without the fields not yet reached.
	'typed and put aside': {
		old: { need: { title: 'T', indicator: 'Cases', locations: '', women: '12', men: 'some', notStated: '' } },
		now: {
			need: {
				title: 'T',
				indicators: [{ indicator: 'Cases' }],
				places: [],
				women: '12',
				men: 'some',
				notStated: '',
			},
		},
	},
	'numbers without those not stated': {
		old: { need: { women: 3, men: 4 } },
		now: { need: { women: 3, men: 4, persons: 7 } },
	},
	'just begun': { old: { need: { title: 'T' } }, now: { need: { title: 'T' } } },
	empty: { old: {}, now: {} },
}

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
	database = await openEmptyDatabase()
	const before = listMigrations().filter(({ name }) => name < '20261124193127_filing')
	await migrate(database.connection, before)
	client = new pg.Client(database.connection)
	await client.connect()
	await insertOldRows()
	await migrate(database.connection)
})

afterAll(async () => {
	await client.end()
	await database.stop()
})

/** Runs as the system: the owner of the tables is bound by their policies. */
async function asSystem<Row extends pg.QueryResultRow>(work: () => Promise<Row[]>) {
	await client.query(`begin; set local role app_user; select set_config('app.role', 'system', true)`)
	const rows = await work()
	await client.query('commit')
	return rows
}

const insertOldRows = () =>
	asSystem(async () => {
		await client.query(`insert into state (iso3, names, treaty_status) values ('GHA', '{}', 'party')`)
		await client.query(
			`insert into authority (id, state_iso3, name, institution_type, address) values ('a', 'GHA', 'Sample', 'POLICE', 'Accra')`,
		)
		for (const [id, { old }] of Object.entries(requests))
			await client.query(
				`insert into request (id, state_iso3, authority_id, filing_language, status, snapshot, snapshot_version, answers, drafter_id, filing_key, created_at, updated_at)
				values ($1, 'GHA', 'a', 'en', 'draft', '{}', 1, $2, 'ama', $1, now(), now())`,
				[id, old],
			)
		for (const [id, { old }] of Object.entries(needAnswers))
			await client.query(
				`insert into need (id, request_id, state_iso3, rank, kind, status, snapshot, snapshot_version, answers, updated_at)
				values ($1, 'filed', 'GHA', 1, 'training', 'pending', '{}', 1, $2, now())`,
				[id, old],
			)
		return []
	})

const answersOf = async (table: 'request' | 'need', id: string) =>
	asSystem(async () => (await client.query(`select answers from ${table} where id = $1`, [id])).rows)

test.each(Object.entries(requests))('the answers of a request move: %s', async (id, { now }) => {
	expect(await answersOf('request', id)).toEqual([{ answers: now }])
})

test.each(Object.entries(needAnswers))('the answers of a need move: %s', async (id, { now }) => {
	expect(await answersOf('need', id)).toEqual([{ answers: now }])
})

test('a need that was complete still is', () => {
	expect(checkValues(movedNeed, needs.training.schema)).toMatchObject({ ok: true })
})

test('the owner of the tables is under their policies again', async () => {
	expect((await client.query('select id from request')).rows).toEqual([])
	expect((await client.query('select id from need')).rows).toEqual([])
})
