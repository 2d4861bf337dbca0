import { useTranslations } from 'use-intl/react'
import { useEventWords } from '#app/components/event/use-event-words.ts'
import { statusKind } from '#app/components/ui/status-kind.ts'
import { Table } from '#app/components/ui/table.tsx'
import type { ChartName } from '#workflows/charts.ts'
import type { PermissionRow } from '#workflows/engine/permission-table.ts'

/** Every event of a workflow: who may send it, under which conditions, from where and to where. */
export function PermissionTable({ chart, rows }: { chart: ChartName; rows: readonly PermissionRow[] }) {
	const t = useTranslations('permissions')
	const roles = useTranslations('common.roles')
	const status = useTranslations('status')
	const words = useEventWords()
	const kind = statusKind(chart)
	const named = (state: string) => status(`${kind}.${state}` as Parameters<typeof status>[0])
	return (
		<Table
			caption={t(`chart.${chart}`)}
			captionHidden
			head={[t('head.step'), t('head.who'), t('head.when'), t('head.from'), t('head.to')]}
			rows={rows.map(({ event, roles: who, when, from, to }) => [
				words(chart, event).label,
				<Lines key="who" texts={who.map((role) => (role === 'system' ? t('system') : roles(role)))} />,
				<Lines key="when" texts={when.map((condition) => t(`conditions.${condition}`))} none={t('always')} />,
				<Lines key="from" texts={from.map(named)} />,
				<Lines key="to" texts={to.map(named)} none={t('stays')} />,
			])}
		/>
	)
}

function Lines({ texts, none = '' }: { texts: readonly string[]; none?: string }) {
	if (texts.length === 0) return none
	return texts.map((text) => <div key={text}>{text}</div>)
}
