import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { CaseView } from '#app/domain/requests/get-case.server.ts'

/** The subject of the case, its status and validity. */
export function CaseOverview({ found }: { found: Omit<CaseView, 'drawing'> }) {
	const t = useTranslations('dueDiligence.overview')
	const { request, recipients, validUntil } = found
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('status'), value: <StatusTag kind="dueDiligence" status={found.status} /> },
					...(validUntil ? [{ label: t('validUntil'), value: <LocalDate value={validUntil} /> }] : []),
					{ label: t('recipients'), value: recipients.map((name) => <Recipient key={name} name={name} />) },
					{ label: t('state'), value: found.state },
					{
						label: t('request'),
						value: (
							<a href={`/requests/${request.id}`}>
								{request.reference ? (
									<Reference>{request.reference}</Reference>
								) : (
									<UserText>{request.title}</UserText>
								)}
							</a>
						),
					},
					{ label: t('openedOn'), value: <LocalDate value={found.openedAt} /> },
				]}
			/>
		</Panel>
	)
}

const Recipient = ({ name }: { name: string }) => (
	<div>
		<UserText>{name}</UserText>
	</div>
)
