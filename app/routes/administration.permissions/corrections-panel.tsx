import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { correctableOf, type EntryName, entryNames } from '#workflows/corrections/correctable.ts'
import type { Role } from '#workflows/roles.ts'

const ofState = ['drafter', 'focalPoint'] as const satisfies readonly Role[]

/** Which recorded entries can be corrected, by whom, and who agrees before the correction counts. */
export function CorrectionsPanel() {
	const t = useTranslations('permissions.corrections')
	const names = useTranslations('corrections.names')
	return (
		<Panel title={t('title')} id="corrections">
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('entry'), t('who'), t('agrees')]}
				rows={entryNames.map((name) => [
					names(name),
					<Proposers key="who" name={name} />,
					<Agrees key="agrees" name={name} />,
				])}
			/>
		</Panel>
	)
}

function Proposers({ name }: { name: EntryName }) {
	const roles = useTranslations('common.roles')
	const who: readonly Role[] = ['programmeManager', ...(correctableOf(name).byState ? ofState : [])]
	return who.map((role) => <div key={role}>{roles(role)}</div>)
}

/** What UNODC enters of a shipment or of its own needs nobody; what the State signed or recorded needs its focal point. */
function Agrees({ name }: { name: EntryName }) {
	const t = useTranslations('permissions.corrections')
	const { signed, secondOfOffice } = correctableOf(name)
	if (secondOfOffice) return t('secondOfOffice')
	if (signed) return t('signed')
	return name === 'measurement' ? t('ofState') : t('nobody')
}
