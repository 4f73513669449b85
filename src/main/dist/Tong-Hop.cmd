@echo off
rem Opens the desk in the browser. It closes with this window, or when its page is left alone.
chcp 65001 >nul
title Tong Hop
cd /d "%~dp0"
call "%~dp0chuong-trinh\tong-hop.cmd" mo %*
if errorlevel 1 pause
