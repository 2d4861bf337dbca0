import { type AllocationSettings, defaultAllocationSettings } from '../allocation/settings.ts'
import { defaultGap, defaultPriorityWeights, type PriorityWeights } from '../priority/criteria.ts'
import { defaultFitWeights, type FitWeights, fitSetting } from './fit/weights.ts'

/** Settings of matching, scoring, allocation and the pipeline of unmet needs. */
export type MatchingSettings = {
	fit: FitWeights
	priority: PriorityWeights
	/** Difference in points of 100 between two officers above which a third one scores. */
	gap: number
	/** Target share of women among the participants of a course, in per cent. */
	womenTarget: number
	allocation: AllocationSettings
	pipeline: PipelineSettings
}

/** Support costs in each price, and the shares among the most urgent needs, in per cent. */
type PipelineSettings = { supportCosts: number; pipelineReserve: number; pipelineState: number }

/** The scores with adjustable weights, by the key of the setting, with their defaults. */
export const shippedWeights = {
	[fitSetting]: defaultFitWeights,
	'matching.priority': defaultPriorityWeights,
} as const
export type WeightsKey = keyof typeof shippedWeights

/** Largest weight; only ratios matter. */
export const MOST_WEIGHT = 1000

const { reserveShare, stateCap, subregionShare, offersPerState, releaseDays, seconds } =
	defaultAllocationSettings

/** The adjustable numbers, by the key of the setting, with default and bounds. */
export const shippedNumbers = {
	'priority.gap': { shipped: defaultGap, min: 0, max: 100, unit: 'points' },
	'matching.womenTarget': { shipped: 30, min: 0, max: 100, unit: 'percent' },
	'allocation.reserveShare': { shipped: reserveShare, min: 0, max: 100, unit: 'percent' },
	// With a share of 0, a State or subregion could receive nothing.
	'allocation.stateCap': { shipped: stateCap, min: 1, max: 100, unit: 'percent' },
	'allocation.subregionShare': { shipped: subregionShare, min: 1, max: 100, unit: 'percent' },
	'allocation.offersPerState': { shipped: offersPerState, min: 1, max: 50, unit: 'offers' },
	'allocation.releaseDays': { shipped: releaseDays, min: 0, max: 365, unit: 'days' },
	'allocation.seconds': { shipped: seconds, min: 1, max: 600, unit: 'seconds' },
	'pipeline.supportCosts': { shipped: 13, min: 0, max: 100, unit: 'percent' },
	'pipeline.pipelineReserve': { shipped: 40, min: 0, max: 100, unit: 'percent' },
	'pipeline.pipelineState': { shipped: 25, min: 1, max: 100, unit: 'percent' },
} as const
export type NumberKey = keyof typeof shippedNumbers

export type SettingKey = WeightsKey | NumberKey
export type SettingValue = number | Record<string, number>

/** The default of a setting. */
export const shippedSetting = (key: SettingKey): SettingValue =>
	isWeights(key) ? shippedWeights[key] : shippedNumbers[key].shipped

export const isWeights = (key: SettingKey): key is WeightsKey => Object.hasOwn(shippedWeights, key)

/** Returns the settings in force: the defaults, except where another value was set. */
export function matchingSettings(set: ReadonlyMap<string, unknown>): MatchingSettings {
	const number = (key: NumberKey) => Number(set.get(key) ?? shippedNumbers[key].shipped)
	const weights = <Key extends WeightsKey>(key: Key) =>
		// The form of a setting checks the weights of its kind.
		({ ...shippedWeights[key], ...(set.get(key) as object | undefined) }) as (typeof shippedWeights)[Key]
	return {
		fit: weights(fitSetting),
		priority: weights('matching.priority'),
		gap: number('priority.gap'),
		womenTarget: number('matching.womenTarget'),
		allocation: {
			reserveShare: number('allocation.reserveShare'),
			releaseDays: number('allocation.releaseDays'),
			stateCap: number('allocation.stateCap'),
			offersPerState: number('allocation.offersPerState'),
			subregionShare: number('allocation.subregionShare'),
			seconds: number('allocation.seconds'),
		},
		pipeline: {
			supportCosts: number('pipeline.supportCosts'),
			pipelineReserve: number('pipeline.pipelineReserve'),
			pipelineState: number('pipeline.pipelineState'),
		},
	}
}

/** Returns the present value of a setting. */
export function settingIn(settings: MatchingSettings, key: SettingKey): SettingValue {
	if (key === fitSetting) return settings.fit
	if (key === 'matching.priority') return settings.priority
	if (key === 'priority.gap') return settings.gap
	if (key === 'matching.womenTarget') return settings.womenTarget
	const [group, name = ''] = key.split('.')
	// Each key is the name of its group and of the setting in it.
	if (group === 'pipeline') return settings.pipeline[name as keyof PipelineSettings]
	return settings.allocation[name as keyof AllocationSettings] // the setting in its group
}
