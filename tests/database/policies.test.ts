import { beforeAll, expect, test } from 'vitest'
import { asOwner, useDatabase } from '#tests/support/database.ts'

useDatabase()

type Policy = { name: string; condition: string }
let policies: Policy[]
beforeAll(async () => {
	policies = await asOwner<Policy>(
		`select tablename || ': ' || policyname as name, concat_ws(' and ', qual, with_check) as condition
		from pg_policies where schemaname = 'public' and 'app_user' = any (roles)`,
	)
	expect(policies.length).toBeGreaterThan(200)
})

/** A setting is a function without an argument; directly after `select` it is asked once for the statement. */
const setting = /\bapp_[a-z_]+\(\)/
const once = /\( select \(?app_[a-z_]+\(\)/gi

test('every policy reads a setting once for each statement, not for each row', () => {
	const asked = policies.filter(({ condition }) => setting.test(condition.replace(once, '')))
	expect(asked).toEqual([])
})

test('no policy looks for a related row by anything that could become a scan of its table', () => {
	expect(policies.filter(({ condition }) => /\bexists \(|\bin \( ?select/i.test(condition))).toEqual([])
})

test('a backup can read every table whole: the policy to read it begins with the system', async () => {
	const system = '(app_system\\(\\)|\\( SELECT app_system\\(\\) AS app_system\\))'
	const partly = await asOwner<{ relname: string }>(
		`select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and not exists (
			select from pg_policies where tablename = relname and cmd in ('SELECT', 'ALL')
				and qual ~ '^(true|${system}|\\(${system} OR .*)$') and relname !~ '^search_'`,
	)
	expect(partly).toEqual([])
})
