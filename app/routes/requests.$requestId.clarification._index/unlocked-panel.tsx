import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Clarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { UnlockedField, UnlockedSection } from '../requests.$requestId._index/unlocked-name.tsx'

type Section = Clarification['sections'][number]
type UnlockedPanelProps = { requestId: string; sections: readonly Section[]; mayWrite: boolean }

/** The answers that may be changed, by section, and how far that is. */
export function UnlockedPanel({ requestId, sections, mayWrite }: UnlockedPanelProps) {
	const t = useTranslations('clarification.fields')
	const changed = sections.some((section) => section.changed.length > 0)
	return (
		<Panel title={t('title')} id="fields">
			<p>{t(mayWrite ? 'lead' : 'leadToRead')}</p>
			{changed && (
				<p>
					<a href={`/requests/${requestId}/filing#changes`}>{t('compare')}</a>
				</p>
			)}
			<Table
				caption={t('title')}
				captionHidden
				head={[t('section'), t('unlocked'), t('state')]}
				rows={sections.map((section) => [
					mayWrite ? (
						<a key="link" href={`/requests/${requestId}/clarification/${section.place}`}>
							<UnlockedSection {...section} />
						</a>
					) : (
						<UnlockedSection key="name" {...section} />
					),
					section.fields.map((field) => (
						<div key={field}>
							<UnlockedField section={section.section} field={field} />
						</div>
					)),
					<State key="state" {...section} />,
				])}
			/>
		</Panel>
	)
}

function State({ changed, missing }: Section) {
	const t = useTranslations('clarification.fields')
	if (missing > 0) return t('missing', { count: missing })
	return changed.length > 0 ? t('changed', { count: changed.length }) : t('asFiled')
}
