import { useTranslations } from 'use-intl/react'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { endedNeedStates, type NeedStatus } from '#workflows/need/chart.ts'

/** What is awaited and from whom; where nobody acts on the need itself, where it is decided instead. */
export function NextPanel({ need }: { need: NeedView }) {
	const t = useTranslations('needs.next')
	return (
		<Panel title={t('title')}>
			<StepsAhead group="need" steps={need.ahead} none={t(quiet(need.status))} />
		</Panel>
	)
}

const inDelivery = new Set<NeedStatus>(['confirmed', 'startReview', 'delivering', 'delivered'])

function quiet(status: NeedStatus) {
	if ((endedNeedStates as readonly NeedStatus[]).includes(status)) return 'ended'
	if (status === 'pending') return 'withRequest'
	return inDelivery.has(status) ? 'inDelivery' : 'none'
}
