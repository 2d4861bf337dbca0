import pg from 'pg'

/** Connection to the database server of the run as its superuser. */
export type Admin = { host: string; port: number; user: string; password: string }

/** The database with the sample world; it is copied, never used directly. */
export const seeded = 'sample_world'

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

/** Removes it, also when somebody is still connected. */
export const dropWorld = (admin: Admin, name: string) => run(admin, `drop database ${name} with (force)`)
