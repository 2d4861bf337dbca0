import { describe, expect, test } from 'vitest'
import { readEnv } from '#app/platform/env.server.ts'

const enough = { AUTH_SECRET: 'x'.repeat(32), SMTP_URL: 'smtp://mail.example' }

test('a secret and a mail server are enough', () => {
	expect(readEnv(enough)).toMatchObject({
		NODE_ENV: 'production',
		PORT: 3000,
		APP_URL: 'http://127.0.0.1:3000',
		DATA_DIR: 'data',
		WORKER: 'here',
		SAMPLE_WORLD: false,
	})
})

test('an empty variable is one that is not set', () => {
	expect(readEnv({ ...enough, PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 })
})

test('text is converted to its value', () => {
	const env = readEnv({
		...enough,
		PORT: '8080',
		SAMPLE_WORLD: '1',
		TRUST_PROXY: 'true',
		APP_URL: 'https://ta.example/',
	})
	expect(env).toMatchObject({
		PORT: 8080,
		SAMPLE_WORLD: true,
		TRUST_PROXY: true,
		APP_URL: 'https://ta.example',
	})
})

describe('a wrong variable is named', () => {
	test.each([
		['PORT', 'many'],
		['PORT', '70000'],
		['APP_URL', 'ta.example'],
		['DATABASE_URL', 'mysql://localhost/ta'],
		['DATABASE_POOL', '0'],
		['DATABASE_READ_URL', 'postgres://a.primary.is.missing/ta'],
		['DATABASE_READ_LAG', '0'],
		['AUTH_SECRET', 'too short'],
		['SMTP_URL', 'mail.example'],
		['MAIL_FROM', 'nobody'],
		['SAMPLE_WORLD', 'maybe'],
		['WORKER', 'somewhere'],
		['NODE_ENV', 'live'],
		['LOG_LEVEL', 'loud'],
		['TRANSLATE_URL', 'translate.example'],
		['TRANSLATE_URL', 'http://translate.example'],
		['TRANSLATE_CLASSIFICATIONS', 'PUBLIC,CONFIDENTIAL'],
		['TRANSLATE_CLASSIFICATIONS', 'PUBLIC,RESTRICTED'],
		['SIGN_IN_LIMIT', '1.5'],
		['OUTSIDE_SECONDS', '30'],
		['SHARED_NETWORKS', '192.0.2.0/40'],
		['SHARED_NETWORKS', 'the ministry'],
	])('%s=%s', (name, value) => {
		const lines = messageOf({ ...enough, [name]: value })
		expect(lines[0]).toBe('The environment is not right:')
		expect(lines.slice(1)).toEqual([expect.stringMatching(`^  ${name}: .{5,}`)])
	})
})

test('all errors are reported at once', () => {
	const lines = messageOf({ PORT: 'many', MAIL_FROM: 'nobody' })
	expect(lines.slice(1).map((line) => line.split(':')[0]?.trim())).toEqual([
		'PORT',
		'AUTH_SECRET',
		'MAIL_FROM',
		'SMTP_URL',
	])
	expect(lines[2]).toContain('not set')
})

test('a secret is not repeated in the message', () => {
	expect(messageOf({ ...enough, AUTH_SECRET: 'hunter2' }).join()).not.toContain('hunter2')
	expect(messageOf({ ...enough, SMTP_URL: 'http://user:hunter2@mail' }).join()).not.toContain('hunter2')
})

test('in production mail must go somewhere, or be kept on purpose', () => {
	const { AUTH_SECRET } = enough
	expect(messageOf({ AUTH_SECRET })[1]).toContain('SMTP_URL')
	expect(readEnv({ AUTH_SECRET, SAMPLE_WORLD: 'true' }).SMTP_URL).toBeUndefined()
	expect(readEnv({ AUTH_SECRET, NODE_ENV: 'development' }).SMTP_URL).toBeUndefined()
})

function messageOf(source: Record<string, string>): string[] {
	try {
		readEnv(source)
	} catch (error) {
		if (!(error instanceof Error)) throw error
		return error.message.split('\n')
	}
	throw new Error('The environment was taken as right')
}

describe('the identity provider of the office', () => {
	const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'ta', OIDC_CLIENT_SECRET: 'secret' }
	test('is none unless it is named, and then wholly', () => {
		expect(readEnv(enough).OIDC_ISSUER).toBeUndefined()
		expect(readEnv({ ...enough, ...provider })).toMatchObject({ ...provider, OIDC_NAME: 'OpenID' })
		for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
			expect(() => readEnv({ ...enough, ...provider, [name]: '' })).toThrow('OIDC_ISSUER')
	})

	test('is reached over what is encrypted', () => {
		expect(() => readEnv({ ...enough, ...provider, OIDC_ISSUER: 'http://id.example' })).toThrow('OIDC_ISSUER')
		expect(() => readEnv({ ...enough, ...provider, OIDC_ISSUER: 'http://127.0.0.1.evil.example' })).toThrow(
			'OIDC_ISSUER',
		)
	})
})

describe('the translation engine', () => {
	const engine = { TRANSLATE_URL: 'https://translate.example' }
	test('is none unless it is named, and is then sent what is public or a summary', () => {
		expect(readEnv(enough).TRANSLATE_URL).toBeUndefined()
		expect(readEnv({ ...enough, ...engine })).toMatchObject({
			...engine,
			TRANSLATE_NAME: 'LibreTranslate',
			TRANSLATE_CLASSIFICATIONS: ['PUBLIC', 'SUMMARY'],
		})
	})

	test('is sent what is restricted only if it is the operator’s own, and never what is confidential', () => {
		const own = { ...enough, ...engine, TRANSLATE_ENGINE_OWN: 'true' }
		expect(readEnv({ ...own, TRANSLATE_CLASSIFICATIONS: 'PUBLIC, RESTRICTED' })).toMatchObject({
			TRANSLATE_CLASSIFICATIONS: ['PUBLIC', 'RESTRICTED'],
		})
		expect(messageOf({ ...own, TRANSLATE_CLASSIFICATIONS: 'CONFIDENTIAL' })[1]).toContain('never sent')
	})

	test('is reached without encryption only if it is the operator’s own', () => {
		const plain = { ...enough, TRANSLATE_URL: 'http://translate.internal:5000' }
		expect(() => readEnv(plain)).toThrow('TRANSLATE_URL')
		expect(readEnv({ ...plain, TRANSLATE_ENGINE_OWN: 'true' })).toMatchObject({ TRANSLATE_ENGINE_OWN: true })
		expect(readEnv({ ...enough, TRANSLATE_URL: 'http://127.0.0.1:5000' })).toBeTruthy()
	})
})

test('weaknesses are reported to an e-mail address or a page', () => {
	for (const contact of ['security@ta.example', 'https://ta.example/security'])
		expect(readEnv({ ...enough, OPERATOR_SECURITY_CONTACT: contact }).OPERATOR_SECURITY_CONTACT).toBe(contact)
	expect(() => readEnv({ ...enough, OPERATOR_SECURITY_CONTACT: 'javascript:alert(1)' })).toThrow(
		'OPERATOR_SECURITY',
	)
})
