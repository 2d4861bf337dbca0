import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'

export default defineConfig({
	// Tests import modules directly; the plugin would rewrite them for a page.
	plugins: process.env.VITEST ? [] : [remix(remixConfig)],
	// An inlined asset is a data: address, which the content security policy refuses.
	build: { assetsInlineLimit: 0 },
})
