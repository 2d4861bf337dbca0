import * as z from 'zod'
import { count } from '#workflows/fields.ts'
import {
	isWeights,
	MOST_WEIGHT,
	type NumberKey,
	type SettingKey,
	shippedNumbers,
	shippedWeights,
	type WeightsKey,
} from '#workflows/matching/settings.ts'

const weightKeys = Object.keys(shippedWeights) as [WeightsKey, ...WeightsKey[]]
const numberKeys = Object.keys(shippedNumbers) as [NumberKey, ...NumberKey[]]
const keys = [...weightKeys, ...numberKeys] as [SettingKey, ...SettingKey[]]

const weightsOf = (key: WeightsKey) => {
	const names = Object.keys(shippedWeights[key])
	return z
		.object(Object.fromEntries(names.map((name) => [name, count(0, MOST_WEIGHT)])))
		.refine((weights) => Object.values(weights).some((weight) => weight > 0), {
			path: [names[0] ?? ''],
			error: 'allZero',
		})
}

const schemaOf = (key: SettingKey) =>
	isWeights(key) ? weightsOf(key) : count(shippedNumbers[key].min, shippedNumbers[key].max)

const changeOf = (key: SettingKey) =>
	z.object({ type: z.literal('save'), key: z.literal(key), value: schemaOf(key) })

/** Sets one setting of matching, or restores its default. */
export const matchingChange = z.discriminatedUnion('type', [
	z.object({ type: z.literal('reset'), key: z.enum(keys) }),
	z.discriminatedUnion('key', [changeOf(keys[0]), ...keys.slice(1).map(changeOf)]),
])
