import { useTranslations } from 'use-intl/react'
import { type NumberKey, type SettingValue, shippedNumbers } from '#workflows/matching/settings.ts'

/** The typed values and errors of a refused form. */
export type Wrong = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined

/** The last part of a key names the setting: `allocation.stateCap` is `stateCap`. */
export const nameIn = (key: string) => key.slice(key.indexOf('.') + 1)

/** Names and values of these settings in words. */
export function useSettingWords() {
	const t = useTranslations('settings.matching')
	const ofFit = useTranslations('matching.fit.criteria')
	const ofPriority = useTranslations('priority.criteria')
	const criterion = (name: string) => {
		const plain = name as Parameters<typeof ofFit>[0]
		if (ofFit.has(plain)) return ofFit(plain)
		const named = `${name}.name` as Parameters<typeof ofPriority>[0]
		return ofPriority.has(named) ? ofPriority(named) : name
	}
	const name = (key: string) => {
		const known = `names.${nameIn(key)}` as Parameters<typeof t>[0]
		return t.has(known) ? t(known) : key
	}
	const number = (key: NumberKey, value: number) => t(`units.${shippedNumbers[key].unit}`, { value })
	const weight = (of: string, value: number) => t('weight', { name: criterion(of), value })
	return { criterion, name, number, weight }
}

/** The parts in which two values differ; a number has none. */
export const changedIn = (value: SettingValue, other: SettingValue): [string, number][] =>
	typeof value === 'number' || typeof other === 'number'
		? []
		: Object.entries(value).filter(([name, part]) => other[name] !== part)
