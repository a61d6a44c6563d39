import { defineConfig } from 'vitest/config';
export default defineConfig({
  root: '/work/main',
  resolve: { alias: { '@': '/work/main' } },
  test: { include: ['tests/zz-tmp.test.ts'] },
});
