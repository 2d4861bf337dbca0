import { useFormatter, useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

type Figures = { parked: number; waiting: number; people: number; invitations: number }

/** What an administrator looks after: messages and people, never requests. */
export function OfficePanel({ figures }: { figures: Figures }) {
	const t = useTranslations('work.office')
	const format = useFormatter()
	const names = ['parked', 'waiting', 'people', 'invitations'] as const
	return (
		<Panel title={t('title')}>
			<FactList items={names.map((name) => ({ label: t(name), value: format.number(figures[name]) }))} />
			<ul>
				<li>
					<a href="/administration/mail">{t('toMail')}</a>
				</li>
				<li>
					<a href="/people">{t('toPeople')}</a>
				</li>
			</ul>
		</Panel>
	)
}
