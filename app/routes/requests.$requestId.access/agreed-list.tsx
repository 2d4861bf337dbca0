import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import type { SharingView } from '#app/domain/visibility/get-sharing.server.ts'

const consents = ['consentPublish', 'consentPartners', 'consentDonors'] as const

type AgreedListProps = Pick<SharingView, 'classification' | (typeof consents)[number]>

/** How the State classified its request, and to what it agreed. */
export function AgreedList({ classification, ...agreed }: AgreedListProps) {
	const t = useTranslations('visibility')
	const codes = useTranslations('codes')
	const given = consents.filter((consent) => agreed[consent])
	return (
		<FactList
			items={[
				{ label: t('change.classification'), value: codes(`classifications.${classification}`) },
				{
					label: t('page.consents'),
					value:
						given.length === 0
							? t('page.noConsent')
							: given.map((consent) => <div key={consent}>{t(`change.${consent}`)}</div>),
				},
			]}
		/>
	)
}
