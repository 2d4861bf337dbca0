import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { InstitutionType } from '#workflows/vocabulary.ts'

type Authority = { name: string; institutionType: string; address: string }

/** The institution of the account, which is not chosen here. */
export function AuthorityPanel({ authority }: { authority: Authority }) {
	const t = useTranslations('draft.institution')
	const codes = useTranslations('codes.institutionTypes')
	return (
		<Panel title={t('authority')}>
			<p>{t('authorityHint')}</p>
			<FactList
				items={[
					{ label: t('authority'), value: <UserText>{authority.name}</UserText> },
					{ label: t('authorityType'), value: codes(authority.institutionType as InstitutionType) },
					{ label: t('authorityAddress'), value: <UserText block>{authority.address}</UserText> },
				]}
			/>
		</Panel>
	)
}
