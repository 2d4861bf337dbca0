import { useTranslations } from 'use-intl/react'
import { Notice } from '../ui/notice.tsx'

/** Says that a step of the reader is kept back, and nothing of what is examined or how it ended. */
export function MustWaitNotice({ mustWait }: { mustWait: boolean }) {
	const t = useTranslations('refusals')
	return mustWait ? <Notice title={t('dueDiligenceDone')} /> : null
}
