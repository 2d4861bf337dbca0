import { useTranslations } from 'use-intl/react'
import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'
import type { Target } from '#workflows/targets.ts'
import { useLength } from './target-form.tsx'

type Length = Pick<Target, 'amount' | 'unit'>
type Change = { id: string; at: Date; by: string; key: string; from: Length; to: Length }

/** Changes of target times: who, when, from what and to what. */
export function TargetHistory({ history }: { history: readonly Change[] }) {
	const t = useTranslations('settings.targets')
	const length = useLength()
	const nameOf = (key: string) => {
		const name = `names.${key}` as Parameters<typeof t>[0]
		return t.has(name) ? t(name) : key
	}
	return (
		<SettingHistoryTable
			rows={history.map(({ key, from, to, ...change }) => ({
				...change,
				what: nameOf(key),
				from: length(from),
				to: length(to),
			}))}
		/>
	)
}
