import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { endedNeedStates, type NeedStatus } from '#workflows/need/chart.ts'
import { reopeningReasons } from '#workflows/vocabulary.ts'

const isEnded = (status: NeedStatus) => (endedNeedStates as readonly NeedStatus[]).includes(status)

/** Why a request is to be opened again, and which of its needs are to be examined. */
export function ReopenFields({ needs }: Pick<RequestView, 'needs'>) {
	const t = useTranslations('request.decide')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	const ended = needs.filter(({ status }) => isEnded(status))
	return (
		<>
			<ChoiceGroup
				name="reasonCode"
				{...words('reasonCode')}
				options={codes('reopeningReasons', reopeningReasons)}
				required
			/>
			<ChoiceGroup
				name="needIds"
				{...words('needIds')}
				options={ended.map(({ id, rank, title }) => {
					return { value: id, label: t('need', { rank, title: `\u2068${title}\u2069` }) }
				})}
				multiple
				required
			/>
			<TextArea name="reason" {...words('reason', 1500)} required />
		</>
	)
}
