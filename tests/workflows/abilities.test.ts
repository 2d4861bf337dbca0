import { expect, test } from 'vitest'
import { abilities, may, rolesThat } from '#workflows/abilities.ts'
import { roles } from '#workflows/roles.ts'

test('the roles with an ability are those that may use it', () => {
	for (const ability of abilities) {
		const holders: readonly string[] = rolesThat(ability)
		expect(holders.length, ability).toBeGreaterThan(0)
		expect(
			roles.filter((role) => may({ role }, ability)),
			ability,
		).toEqual(holders)
	}
})

test('the system and unknown roles have no ability', () => {
	const held = abilities.filter((ability) => may({ role: 'system' }, ability) || may({ role: '' }, ability))
	expect(held).toEqual([])
})

test('each role has abilities, and each ability is drawn once', () => {
	expect(roles.filter((role) => !abilities.some((ability) => may({ role }, ability)))).toEqual([])
	expect(new Set(abilities).size).toBe(abilities.length)
})
