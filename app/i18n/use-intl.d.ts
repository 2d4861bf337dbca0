// Without this line nothing loads the module that is extended below, and a wrong key would compile.
import type {} from 'use-intl'
import type { Words } from './words.ts'

declare module 'use-intl' {
	interface AppConfig {
		Messages: Words
	}
}
