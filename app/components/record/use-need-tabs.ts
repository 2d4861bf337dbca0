import { useTranslations } from 'use-intl/react'
import type { Tab } from '../layout/page-tabs.tsx'

type NeedPages = {
	id: string
	requestId: string
	/** Null where the reader may not see the messages, absent where they were not counted. */
	messages?: number | null | undefined
	/** Whether the reader matches needs with programmes, and so bundles and scores them. */
	mayMatch: boolean
	/** Whether the request has been submitted: needs of a draft are not scored. */
	isSubmitted?: boolean
}

/** The pages of a need, in the same order on each of them. */
export function useNeedTabs({ id, requestId, messages, mayMatch, isSubmitted = true }: NeedPages): Tab[] {
	const t = useTranslations('needTabs')
	const here = `/requests/${requestId}/needs/${id}`
	const thread = `/requests/${requestId}/messages?need=${id}`
	return [
		{ href: here, label: t('overview') },
		...(mayMatch ? [{ href: `${here}/matching`, label: t('matching') }] : []),
		...(mayMatch && isSubmitted ? [{ href: `${here}/priority`, label: t('priority') }] : []),
		...(mayMatch ? [{ href: `${here}/similar-needs`, label: t('similar') }] : []),
		...(messages === null ? [] : [{ href: thread, label: t('messages'), count: messages }]),
		{ href: `${here}/process-chart`, label: t('processChart') },
	]
}
