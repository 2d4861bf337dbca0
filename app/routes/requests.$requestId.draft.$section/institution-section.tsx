import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { Panel } from '#app/components/panel.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { InstitutionType } from '#workflows/vocabulary.ts'
import { FieldGroup } from './field-group.tsx'

export type Authority = { name: string; institutionType: string; address: string }

/** The institution of the account, which is not chosen here, and the two people to reach there. */
export function InstitutionSection({ authority }: { authority: Authority }) {
	const t = useTranslations('draft.institution')
	const codes = useTranslations('codes.institutionTypes')
	return (
		<>
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
			<ContactFields name="contactPrimary" title={t('contactPrimary')} />
			<ContactFields name="contactAlternate" title={t('contactAlternate')} />
		</>
	)
}

function ContactFields({ name, title }: { name: string; title: string }) {
	const t = useTranslations('draft.institution')
	return (
		<FieldGroup title={title}>
			<TextField name={`${name}.name`} label={t('name')} required />
			<TextField name={`${name}.title`} label={t('title')} required />
			<TextField name={`${name}.unit`} label={t('unit')} required />
			<TextField name={`${name}.email`} type="email" label={t('email')} required />
			<TextField name={`${name}.phone`} type="tel" label={t('phone')} hint={t('phoneHint')} required />
		</FieldGroup>
	)
}
