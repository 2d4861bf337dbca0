import type pg from 'pg'
import type { Actor } from '#app/platform/actor.ts'
import { queuePool } from '#app/platform/database.server.ts'

/**
 * The first of several statements that is let in, counted from 0, or null. Each is undone again. What a key or a check
 * refuses was let in: rights are asked first.
 */
const letIn = `
create function let_in(statements jsonb) returns integer language plpgsql as $$
declare statement text; place integer := 0; touched integer;
begin
	for statement in select jsonb_array_elements_text(statements) loop
		begin
			execute statement;
			get diagnostics touched = row_count;
			raise exception 'undone' using errcode = 'UN000';
		exception
			when sqlstate 'UN000' then if touched > 0 then return place; end if;
			when insufficient_privilege then null;
			when others then if sqlstate like '23%' then return place; else raise; end if;
		end;
		place := place + 1;
	end loop;
	return null;
end $$`

export type Try = (groups: readonly (readonly string[])[]) => Promise<(number | null)[]>

/** Adds the function that tries statements to the database of this test. */
export const prepareTrials = () => queuePool().query(letIn)

/** Tries statements as the application does for a person: under its role, in one transaction that is rolled back. */
export async function speakingAs<T>(actor: Actor, work: (attempt: Try) => Promise<T>): Promise<T> {
	const client = await queuePool().connect()
	try {
		await client.query('begin')
		await client.query(
			`select set_config('role', 'app_user', true), set_config('app.actor', $1, true),
				set_config('app.role', $2, true), set_config('app.state', $3, true),
				set_config('app.regions', $4, true), set_config('app.donor', $5, true),
				set_config('app.stands_in_for', '', true), set_config('app.now', '', true)`,
			[actor.id, actor.role, actor.stateIso3 ?? '', actor.regions.join(','), actor.donor ?? ''],
		)
		return await work((groups) => attempt(client, groups))
	} finally {
		await client.query('rollback')
		client.release()
	}
}

async function attempt(client: pg.PoolClient, groups: readonly (readonly string[])[]) {
	if (groups.length === 0) return []
	const { rows } = await client.query<{ place: number | null }>(
		`select let_in(statements) as place
			from jsonb_array_elements($1::jsonb) with ordinality as each (statements, number) order by number`,
		[JSON.stringify(groups)],
	)
	return rows.map(({ place }) => place)
}
