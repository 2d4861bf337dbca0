import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/mail/told-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ProgrammeView } from '#app/domain/programmes/get-programme.server.ts'

/** What the programme is and who is in charge of it. */
export function RecordPanel({ programme }: { programme: ProgrammeView }) {
	const t = useTranslations('programmes.record')
	const fields = useTranslations('programmes.fields')
	const { summary, kind, status, section, implementingEntity, manager, donors } = programme
	const deputy = programme.office?.deputy
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('summary'), value: <UserText block>{summary}</UserText> },
					{ label: t('kind'), value: <Codes list="kinds" codes={[kind]} /> },
					{ label: t('status'), value: <StatusTag kind="programme" status={status} /> },
					{ label: fields('implementingEntity'), value: <UserText>{implementingEntity}</UserText> },
					{ label: t('section'), value: <UserText>{section}</UserText> },
					...(manager ? [{ label: t('manager'), value: <UserText>{manager}</UserText> }] : []),
					...(deputy ? [{ label: fields('deputyId'), value: <UserText>{deputy}</UserText> }] : []),
					...(donors.length > 0
						? [{ label: t('donor'), value: <UserText>{donors.join(', ')}</UserText> }]
						: []),
				]}
			/>
		</Panel>
	)
}
