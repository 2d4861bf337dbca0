import { afterAll } from 'vitest'
import { type Env, env } from '#app/platform/env.server.ts'

/**
 * Changes settings of the product for the tests of one file, from its first line until its end: the next file of the
 * process has those of the run again. What is read while a module loads, such as the own address of the site, or kept by
 * one, such as the storage of files, is not changed by it: such tests set the environment and have a process each.
 */
export function useSettings(changed: Partial<Env>) {
	const before = Object.fromEntries(Object.keys(changed).map((name) => [name, Reflect.get(env, name)]))
	Object.assign(env, changed)
	afterAll(() => {
		Object.assign(env, before)
	})
}
