import pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { requests } from '#prisma/data/samples.ts'
import { personOf, sampleId } from '#prisma/seed/sample-people.ts'
import { present } from '#tests/support/present.ts'
import type { Values } from './person.ts'

const sample = (key: string) => {
	const found = requests.find((request) => request.key === key)
	if (!found) throw new Error(`no sample ${key}`)
	return found
}
const training = sample('ghana.document-training')
const equipment = sample('ghana.document-equipment')
const advisory = sample('ghana.care-procedure')

/** Returns `{ a: { b: 1 }, rows: [{ c: 2 }] }` as field names: `a.b`, `rows.0.c`. Empty values are omitted. */
function flat(value: object, prefix = ''): Values {
	return Object.assign(
		{},
		...Object.entries(value).map(([name, held]) => {
			if (held === '' || (Array.isArray(held) && held.length === 0)) return {}
			const list = Array.isArray(held) && held.every((each) => typeof each !== 'object')
			if (held !== null && typeof held === 'object' && !list) return flat(held, `${prefix}${name}.`)
			return { [prefix + name]: held }
		}),
	)
}

/** The request of the Document Fraud Expertise Centre, as its drafter types it: three needs, one of each kind. */
export const filing = {
	title: training.about.title,
	sections: {
		about: flat(training.about),
		institution: flat(training.institution),
		situation: flat(training.situation),
		rights: flat(training.rights),
	},
	needs: [training.needs[0], equipment.needs[1], advisory.needs[0]].map((need) => {
		if (!need) throw new Error('the samples lack a need')
		const { kind } = need
		return { kind, need: flat(need.need), details: flat(present(need[kind])) }
	}),
}

const email = (key: string) => personOf(key).email

/** People of the sample world for each role of the walk, by address. */
export const cast = {
	drafter: email('drafter.ghana.documents'),
	focalPoint: email('focalPoint.ghana'),
	mission: email('mission.ghana'),
	triage: email('triage'),
	officer: email('case.africa'),
	approver: email('approver'),
	dueDiligence: email('due-diligence'),
	manager: email('manager.africa'),
}
export type CastRole = keyof typeof cast

export const officerId = sampleId('case.africa')
/** Notified together with the first triage officer; keeps the language of the sample world. */
export const secondTriage = { email: email('triage.second'), language: 'fr' }

/** Where a world is: its data folder, and its database if that is on a server. */
export type WorldPlace = { dataDir: string; databaseUrl: string | undefined }

/** Works on a world whose server is stopped, by operations of the domain in this process. */
export async function inWorld<T>({ databaseUrl, dataDir }: WorldPlace, work: () => Promise<T>): Promise<T> {
	const database = databaseUrl ? undefined : await startEmbeddedDatabase(dataDir)
	connectDatabase(database?.connection ?? { connectionString: databaseUrl })
	const queue = await startQueue({ alone: !databaseUrl })
	try {
		return await work()
	} finally {
		await queue.stop({ graceful: false })
		await disconnectDatabase()
		await database?.stop()
	}
}

/** Connection to the database server of the run as its superuser. */
export type Admin = { host: string; port: number; user: string; password: string }

/** The database with the sample world; it is copied, never used directly. */
export const seeded = 'sample_world'

/** The same before any worker ran: its e-mails wait, as those of the worlds that are measured. */
export const unsent = 'sample_world_unsent'

/** The file in its data folder once it is filled: empty, or with what went wrong. */
export const worldIsFilled = 'filled'

async function run({ host, port, user, password }: Admin, sql: string) {
	const client = new pg.Client({ host, port, user, password, database: 'postgres' })
	await client.connect()
	await client.query(sql).finally(() => client.end())
}

/** Creates a database for a server of the application and returns its address. */
export async function createWorld(admin: Admin, name: string, template: string): Promise<string> {
	await run(admin, `create database ${name} template ${template} strategy file_copy owner app_login`)
	return `postgres://app_login:${admin.password}@${admin.host}:${admin.port}/${name}`
}

/** Removes it, even while a client is still connected. */
export const dropWorld = (admin: Admin, name: string) => run(admin, `drop database ${name} with (force)`)
