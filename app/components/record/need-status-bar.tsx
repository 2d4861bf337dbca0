import { useTranslations } from 'use-intl/react'
import type { ShownNeedStatus } from '#workflows/status-line.ts'
import { StackedBar } from '../charts/stacked-bar.tsx'
import { needStatuses, toneOf } from '../ui/status-tag.tsx'

type NeedStatusBarProps = { counts: readonly { status: ShownNeedStatus; count: number }[] }

/** Needs by status as one bar, from those not decided to those that ended. */
export function NeedStatusBar({ counts }: NeedStatusBarProps) {
	const t = useTranslations('status.need')
	const title = useTranslations('charts')('needs')
	const inOrder = counts.toSorted(
		(one, other) => needStatuses.indexOf(one.status) - needStatuses.indexOf(other.status),
	)
	return (
		<StackedBar
			title={title}
			segments={inOrder.map(({ status, count }) => ({
				key: status,
				label: t(status),
				count,
				tone: toneOf({ kind: 'need', status }),
			}))}
		/>
	)
}
