@echo off
rem Checks the workbooks that are dragged onto this file; nothing is written.
chcp 65001 >nul
title Tong Hop
cd /d "%~dp0"
if "%~1"=="" (
  echo Hãy kéo tệp Excel và thả lên biểu tượng Kiem-tra.cmd.
  echo Drag Excel files onto the icon of Kiem-tra.cmd.
) else (
  call "%~dp0chuong-trinh\tong-hop.cmd" kiem-tra %*
)
pause
