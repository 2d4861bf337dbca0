import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'
import type { MatchingSettingsView } from '#app/domain/matching/matching-settings.server.ts'
import { type NumberKey, type SettingValue, shippedNumbers } from '#workflows/matching/settings.ts'
import { changedIn, nameIn, useSettingWords } from './setting-words.ts'

/** Changes of matching settings: who, when, from what and to what. */
export function MatchingHistory({ history }: Pick<MatchingSettingsView, 'history'>) {
	const words = useSettingWords()
	const shown = (key: string, value: SettingValue, other: SettingValue) => {
		const number = Object.keys(shippedNumbers).find((each) => nameIn(each) === key)
		if (typeof value === 'number') return number ? words.number(number as NumberKey, value) : String(value)
		return (
			<ul>
				{changedIn(value, other).map(([name, weight]) => (
					<li key={name}>{words.weight(name, weight)}</li>
				))}
			</ul>
		)
	}
	return (
		<SettingHistoryTable
			rows={history.map(({ key, from, to, ...change }) => ({
				...change,
				what: words.name(`.${key}`),
				from: shown(key, from, to),
				to: shown(key, to, from),
			}))}
		/>
	)
}
